import { Link } from 'wouter';
import type { AdverseEventRowAnswer } from '../../../shared/contract/answers/adverse-answers.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './safety.module.css';

/** Events in a table, which on a phone becomes a list. */
export const EventTable = ({ events }: { events: readonly AdverseEventRowAnswer[] }) => {
  const { dates } = useClinicContext();
  const { safety, labels } = usePageTexts();
  const { columns, mistake, reported, notReported } = safety.events;
  return (
    <table className={`${styles.table} ${styles.list}`}>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.day}</th>
          <th scope="col">{columns.severity}</th>
          <th scope="col">{columns.person}</th>
          <th scope="col">{columns.report}</th>
        </tr>
      </thead>
      <tbody>
        {events.map(({ eventId, leadId, name, kind, happenedOn, severity, reportedOn, isMistake }) => (
          <tr key={eventId} data-mistake={isMistake || undefined}>
            <th scope="row">
              {labels.harmKinds[kind]}
              {isMistake && <span className={styles.reason}>{mistake}</span>}
            </th>
            <td>
              <time dateTime={happenedOn}>{dates.day(happenedOn)}</time>
            </td>
            <td>
              <span className={styles.harm} data-severity={severity}>
                {labels.harm[severity]}
              </span>
            </td>
            <td>
              <Link href={`/leads/${leadId}`}>{name}</Link>
            </td>
            <td>{reportedOn ? filled(reported, { day: dates.day(reportedOn) }) : notReported}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
