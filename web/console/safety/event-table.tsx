import { Link } from 'wouter';
import type { AdverseEventRowAnswer } from '../../../shared/contract/answers/adverse-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { adverseKindLabels, harmLabels } from '../labels/adverse-labels.ts';
import styles from './safety.module.css';

/** Events in a table, which on a phone becomes a list. */
export const EventTable = ({ events }: { events: readonly AdverseEventRowAnswer[] }) => {
  const { dates } = useClinicContext();
  return (
    <table className={`${styles.table} ${styles.list}`}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Day</th>
          <th scope="col">How bad</th>
          <th scope="col">Person</th>
          <th scope="col">Report</th>
        </tr>
      </thead>
      <tbody>
        {events.map(({ eventId, leadId, name, kind, happenedOn, severity, reportedOn, isMistake }) => (
          <tr key={eventId} data-mistake={isMistake || undefined}>
            <th scope="row">
              {adverseKindLabels[kind]}
              {isMistake && <span className={styles.reason}>Recorded by mistake, not counted</span>}
            </th>
            <td>
              <time dateTime={happenedOn}>{dates.day(happenedOn)}</time>
            </td>
            <td>
              <span className={styles.harm} data-severity={severity}>
                {harmLabels[severity]}
              </span>
            </td>
            <td>
              <Link href={`/leads/${leadId}`}>{name}</Link>
            </td>
            <td>{reportedOn ? `Reported ${dates.day(reportedOn)}` : 'Not reported'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
