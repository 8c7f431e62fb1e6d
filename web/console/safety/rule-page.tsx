import { Skeleton } from '@mantine/core';
import { SearchX } from 'lucide-react';
import { Link } from 'wouter';
import { Failure } from '../components/failure.tsx';
import { Notice } from '../components/notice.tsx';
import { Part } from '../components/part.tsx';
import { SourceLinks } from '../components/source-links.tsx';
import { useTitle } from '../components/use-title.ts';
import { fromCode } from '../labels/from-code.ts';
import { severityLabels } from '../labels/outcome-labels.ts';
import styles from './safety.module.css';
import { type RuleText, useRuleTexts } from './use-rule-texts.ts';

const Version = ({ text: { treatment, version, rule, reason, advice, sources } }: { text: RuleText }) => (
  <Part title={`${fromCode(treatment)} ${version}`}>
    <h3>{reason}</h3>
    <p>{advice}</p>
    <dl className={styles.facts}>
      <dt>Weight</dt>
      <dd>
        {severityLabels[rule.severity]}
        {rule.wait && `, ${rule.wait.days} days`}
      </dd>
      <dt>Evidence</dt>
      <dd>{fromCode(rule.strength)}</dd>
      <dt>Note</dt>
      <dd>{rule.note || 'None'}</dd>
      <dt>Sources</dt>
      <dd>
        {sources.length === 0 && 'None: our own, or expert opinion'}
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

/** The text of one rule, in every version that has it. */
export const RulePage = ({ ruleId }: { ruleId: string }) => {
  useTitle(`Rule ${ruleId}`);
  const { data, error, refetch } = useRuleTexts();
  const texts = data?.get(ruleId);
  return (
    <>
      <p className={styles.about}>
        <Link href="/safety/rules-at-work">Rules at work</Link>, <Link href="/catalogue">whole rule sets</Link>
      </p>
      <h1>Rule {ruleId}</h1>
      {error && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={300} radius="md" />}
      {data && !texts && (
        <Notice icon={SearchX} title="No published rule has this id">
          <p>It may be the clinic’s own line of age, or newer than this page.</p>
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
