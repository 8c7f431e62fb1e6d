import { ActionIcon } from '@mantine/core';
import { Filter } from 'lucide-react';
import { Link } from 'wouter';
import type { AuditEntryAnswer } from '../../../shared/contract/answers/privacy-answers.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { actionWords, actorWords, detailWords } from '../labels/audit-labels.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './audit.module.css';
import type { AuditFilter } from './use-audit.ts';

type Narrow = (changes: Partial<AuditFilter>) => void;

const Only = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <ActionIcon variant="subtle" color="gray" size={24} aria-label={label} title={label} onClick={onClick}>
    <Filter aria-hidden size={14} />
  </ActionIcon>
);

const Who = ({ entry, onNarrow }: { entry: AuditEntryAnswer; onNarrow: Narrow }) => {
  const texts = usePageTexts();
  const { actorEmail } = entry;
  const name = actorWords(texts, entry);
  return (
    <td className={styles.who} title={actorEmail ?? undefined}>
      {name}{' '}
      {actorEmail && (
        <Only label={filled(texts.audit.onlyBy, { name })} onClick={() => onNarrow({ person: actorEmail })} />
      )}
    </td>
  );
};

const About = ({ entry, onNarrow }: { entry: AuditEntryAnswer; onNarrow: Narrow }) => {
  const { audit: texts } = usePageTexts();
  const { leadId, leadName, memberId, memberName } = entry;
  if (!leadId) return <td>{memberId && (memberName ?? texts.formerMember)}</td>;
  const name = leadName ?? texts.goneLead;
  return (
    <td className={styles.about}>
      {leadName === null ? name : <Link href={`/leads/${leadId}`}>{leadName || texts.noName}</Link>}{' '}
      <Only label={filled(texts.onlyAbout, { name })} onClick={() => onNarrow({ lead: leadId })} />
    </td>
  );
};

/** Entries in a table, which on a phone becomes a list. */
export const AuditTable = ({ entries, onNarrow }: { entries: readonly AuditEntryAnswer[]; onNarrow: Narrow }) => {
  const { dates } = useClinicContext();
  const texts = usePageTexts();
  const { columns } = texts.audit;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.about}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id, and are only added to at the end
          <tr key={`${entry.at} ${place}`}>
            <td>
              <time dateTime={entry.at}>{dates.moment(entry.at)}</time>
            </td>
            <Who entry={entry} onNarrow={onNarrow} />
            <td>
              {actionWords(texts, entry.action)}
              <span className={styles.detail}>{detailWords(texts, entry)}</span>
            </td>
            <About entry={entry} onNarrow={onNarrow} />
          </tr>
        ))}
      </tbody>
    </table>
  );
};
