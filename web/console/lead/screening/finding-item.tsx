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
  <details className={styles.ground}>
    <summary>
      Rule {ruleId}, evidence {strength}
    </summary>
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
  </details>
);

/** One rule that fired: what was said, what in the answers it rests on, and where the rule comes from. */
export const FindingItem = ({ finding }: { finding: WordedFinding }) => {
  const { dates } = useClinicContext();
  const Icon = icons[finding.severity];
  return (
    <li className={styles.item} data-severity={finding.severity}>
      <p className={styles.severity}>
        <Icon aria-hidden size={16} /> {severityLabels[finding.severity]}
        {finding.waitUntil && <>, until {dates.day(finding.waitUntil)}</>}
        {finding.seeDoctor && <>, own doctor first</>}
      </p>
      <h3>{finding.reason}</h3>
      <p>{finding.advice}</p>
      {finding.firedBy.length > 0 && (
        <dl className={styles.because}>
          {finding.firedBy.map(({ question, text, answer }) => (
            <div key={question}>
              <dt>{text}</dt>
              <dd>{answer.join('; ')}</dd>
            </div>
          ))}
        </dl>
      )}
      <Ground finding={finding} />
    </li>
  );
};
