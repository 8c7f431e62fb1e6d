import { Skeleton } from '@mantine/core';
import { SearchX } from 'lucide-react';
import { Link } from 'wouter';
import { counted, filled } from '../../../shared/texts/filled.ts';
import { Failure } from '../components/failure.tsx';
import { Notice } from '../components/notice.tsx';
import { Part } from '../components/part.tsx';
import { SourceLinks } from '../components/source-links.tsx';
import { useTitle } from '../components/use-title.ts';
import { fromCode } from '../labels/from-code.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './safety.module.css';
import { type RuleText, useRuleTexts } from './use-rule-texts.ts';

const Version = ({ text: { treatment, version, rule, reason, advice, sources } }: { text: RuleText }) => {
  const { safety, labels, lang } = usePageTexts();
  const { rule: texts } = safety;
  const weight = labels.severities[rule.severity];
  return (
    <Part title={`${fromCode(treatment)} ${version}`}>
      <h3>{reason}</h3>
      <p>{advice}</p>
      <dl className={styles.facts}>
        <dt>{texts.weight}</dt>
        <dd>
          {rule.wait
            ? filled(texts.weightWithDays, { weight, days: counted(rule.wait.days, texts.days, lang) })
            : weight}
        </dd>
        <dt>{texts.evidence}</dt>
        <dd>{texts.strengths[rule.strength]}</dd>
        <dt>{texts.note}</dt>
        <dd>{rule.note || texts.noNote}</dd>
        <dt>{texts.sources}</dt>
        <dd>
          {sources.length === 0 && texts.noSource}
          <ul className={styles.sources}>
            {sources.map(({ code, title, urls }) => (
              <li key={code}>
                {code}: {title}
                <SourceLinks title={title} urls={urls} />
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </Part>
  );
};

/** The text of one rule, in every version that has it. */
export const RulePage = ({ ruleId }: { ruleId: string }) => {
  const { safety } = usePageTexts();
  const { rule: words } = safety;
  const title = filled(words.title, { ruleId });
  useTitle(title);
  const { data, error, refetch } = useRuleTexts();
  const texts = data?.get(ruleId);
  return (
    <>
      <p className={styles.about}>
        <Link href="/safety/rules-at-work">{safety.work.title}</Link>,{' '}
        <Link href="/catalogue">{words.toCatalogue}</Link>
      </p>
      <h1>{title}</h1>
      {error && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={300} radius="md" />}
      {data && !texts && (
        <Notice icon={SearchX} title={words.unknown}>
          <p>{words.unknownHint}</p>
        </Notice>
      )}
      <div className={styles.stack}>
        {texts?.map((text) => (
          <Version key={`${text.treatment} ${text.version}`} text={text} />
        ))}
      </div>
    </>
  );
};
