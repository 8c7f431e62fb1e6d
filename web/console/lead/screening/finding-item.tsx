import { CalendarClock, CircleX, type LucideIcon, ShieldAlert, Stethoscope } from 'lucide-react';
import type { Severity } from '../../../../shared/screening/rule-set.ts';
import { filled } from '../../../../shared/texts/filled.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { SourceLinks } from '../../components/source-links.tsx';
import { inLanguage } from '../../labels/language-name.ts';
import type { PageTexts } from '../../texts/load-texts.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { withNodes } from '../../texts/with-nodes.ts';
import { AsRead } from './as-read.tsx';
import styles from './findings.module.css';
import type { WordedFinding } from './put-into-words.ts';

const icons: Readonly<Record<Severity, LucideIcon>> = {
  absolute: CircleX,
  temporary: CalendarClock,
  relative: Stethoscope,
  caution: ShieldAlert,
};

const SourceLine = ({ source: { code, title, urls } }: { source: WordedFinding['sources'][number] }) => (
  <li>
    <span className={styles.code}>{code}</span> <span lang="en">{title}</span>
    <SourceLinks title={title} urls={urls} />
  </li>
);

const Ground = ({ finding: { strength, note, sources, ruleId } }: { finding: WordedFinding }) => {
  const {
    lead: { screening: texts },
    labels: { strengths },
  } = usePageTexts();
  return (
    <div className={styles.ground}>
      <p>{filled(texts.rule, { rule: ruleId, strength: strength ? strengths[strength] : '' })}</p>
      {note && <p lang="en">{note}</p>}
      {sources.length > 0 ? (
        <ul className={styles.sources}>
          {sources.map((source) => (
            <SourceLine key={source.code} source={source} />
          ))}
        </ul>
      ) : (
        <p>{texts.noSource}</p>
      )}
    </div>
  );
};

/** What was said to the person, in the words of staff and in theirs, and on which of their answers it rests. */
const Told = ({ finding: { lang, reason, advice, asRead, firedBy } }: { finding: WordedFinding }) => {
  const { told } = usePageTexts().lead.screening;
  return (
    <div className={styles.told}>
      <p>
        {withNodes(told, {
          text: (
            <span {...inLanguage(lang)}>
              {reason} {advice}
            </span>
          ),
        })}
      </p>
      {asRead && (
        <AsRead lang={asRead.lang}>
          {asRead.reason} {asRead.advice}
        </AsRead>
      )}
      {firedBy.length > 0 && (
        <dl className={styles.because} {...inLanguage(lang)}>
          {firedBy.map(({ question, text, answer }) => (
            <div key={question}>
              <dt>{text}</dt>
              <dd>{answer.join('; ')}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
};

/** How much a finding weighs, until when, and whether the person’s own doctor comes first. */
export const severityWords = (
  { lead: { screening: texts }, labels }: PageTexts,
  { severity: key, waitUntil, seeDoctor }: Pick<WordedFinding, 'severity' | 'waitUntil' | 'seeDoctor'>,
  dayOf: (day: string) => string,
): string => {
  const severity = labels.severities[key];
  if (!waitUntil) return seeDoctor ? filled(texts.severityOwnDoctor, { severity }) : severity;
  const text = seeDoctor ? texts.severityUntilOwnDoctor : texts.severityUntil;
  return filled(text, { severity, day: dayOf(waitUntil) });
};

/** One rule that fired: a line in the words of staff, which opens to what was said, what it rests on, and its sources. */
export const FindingItem = ({ finding }: { finding: WordedFinding }) => {
  const { dates } = useClinicContext();
  const texts = usePageTexts();
  const { severity, words, answers } = finding;
  const Icon = icons[severity];
  return (
    <li className={styles.item} data-severity={severity}>
      <details>
        <summary className={styles.line}>
          <Icon aria-hidden size={18} className={styles.icon} />
          <span className={styles.words}>
            <strong>{words}</strong> {answers && <span className={styles.answer}>{answers}</span>}
          </span>
          <span className={styles.severity}>{severityWords(texts, finding, dates.day)}</span>
        </summary>
        <Told finding={finding} />
        <Ground finding={finding} />
      </details>
    </li>
  );
};
