import { CalendarClock, CircleX, type LucideIcon, ShieldAlert, Stethoscope } from 'lucide-react';
import type { Severity } from '../../../../shared/screening/rule-set.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { SourceLinks } from '../../components/source-links.tsx';
import { severityLabels } from '../../labels/outcome-labels.ts';
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
    <span className={styles.code}>{code}</span> {title}
    <SourceLinks title={title} urls={urls} />
  </li>
);

const Ground = ({ finding: { strength, note, sources, ruleId } }: { finding: WordedFinding }) => (
  <div className={styles.ground}>
    <p>
      Rule {ruleId}, evidence {strength}
    </p>
    {note && <p>{note}</p>}
    {sources.length > 0 ? (
      <ul className={styles.sources}>
        {sources.map((source) => (
          <SourceLine key={source.code} source={source} />
        ))}
      </ul>
    ) : (
      <p>No published source: this rule is our own, or rests on expert opinion.</p>
    )}
  </div>
);

/** What was said to the person, and on which of their answers it rests. */
const Told = ({ finding: { reason, advice, firedBy } }: { finding: WordedFinding }) => (
  <div className={styles.told}>
    <p>
      The person was told: “{reason} {advice}”
    </p>
    {firedBy.length > 0 && (
      <dl className={styles.because}>
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

/** One rule that fired: a line in the words of staff, which opens to what was said, what it rests on, and its sources. */
export const FindingItem = ({ finding }: { finding: WordedFinding }) => {
  const { dates } = useClinicContext();
  const { severity, words, answers, waitUntil, seeDoctor } = finding;
  const Icon = icons[severity];
  return (
    <li className={styles.item} data-severity={severity}>
      <details>
        <summary className={styles.line}>
          <Icon aria-hidden size={18} className={styles.icon} />
          <span className={styles.words}>
            <strong>{words}</strong> {answers && <span className={styles.answer}>{answers}</span>}
          </span>
          <span className={styles.severity}>
            {severityLabels[severity]}
            {waitUntil && <>, until {dates.day(waitUntil)}</>}
            {seeDoctor && <>, own doctor first</>}
          </span>
        </summary>
        <Told finding={finding} />
        <Ground finding={finding} />
      </details>
    </li>
  );
};
