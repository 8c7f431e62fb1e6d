import { Link } from 'wouter';
import type { AuditEntryAnswer } from '../../../shared/contract/answers/privacy-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { fromCode } from '../labels/from-code.ts';
import styles from './audit.module.css';

const actionWords = (action: string): string => fromCode(action.replace('.', ' '));

/** Entries in a table, which on a phone becomes a list. */
export const AuditTable = ({ entries }: { entries: readonly AuditEntryAnswer[] }) => {
  const { dates } = useClinicContext();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Lead</th>
          <th scope="col">Fields</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ at, actor, action, leadId, fields, count }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id, and are only added to at the end
          <tr key={`${at} ${place}`}>
            <td>
              <time dateTime={at}>{dates.moment(at)}</time>
            </td>
            <td>{actor}</td>
            <td>{actionWords(action)}</td>
            <td>{leadId && <Link href={`/leads/${leadId}`}>{leadId.slice(0, 8)}</Link>}</td>
            <td>{[...fields, ...(count === undefined ? [] : [`${count} rows`])].join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
