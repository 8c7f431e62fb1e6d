import { useState } from 'react';
import { Link } from 'wouter';
import type { AuditEntryAnswer } from '../../../../shared/contract/answers/privacy-answers.ts';
import { counted } from '../../../../shared/texts/filled.ts';
import { useAudit } from '../../audit/use-audit.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { Failure } from '../../components/failure.tsx';
import { usePageTexts } from '../../texts/use-texts.ts';
import styles from './timeline.module.css';

/** Somebody who has opened the lead: how often, and when last. */
export type Opener = { name: string; times: number; lastAt: string };

/** Who has opened the lead, by entries of the audit that come newest first. */
export const openersOf = (entries: readonly AuditEntryAnswer[]): Opener[] => {
  const openedBy = Map.groupBy(
    entries.filter(({ action }) => action === 'lead.read'),
    ({ actor }) => actor,
  );
  return [...openedBy.values()].flatMap((all) => {
    const [last] = all;
    return last ? [{ name: last.actorName ?? last.actorEmail ?? last.actor, times: all.length, lastAt: last.at }] : [];
  });
};

const Openers = ({ leadId }: { leadId: string }) => {
  const { dates } = useClinicContext();
  const {
    lead: { timeline: texts },
    lang,
  } = usePageTexts();
  const { data, error, refetch } = useAudit({ person: '', lead: leadId });
  if (error && !data) return <Failure error={error} onRetry={refetch} />;
  const openers = openersOf(data?.pages.flatMap(({ entries }) => entries) ?? []);
  return (
    <>
      <ul className={styles.openers}>
        {openers.map(({ name, times, lastAt }) => (
          <li key={name}>{counted(times, texts.opener, lang, { name, when: dates.moment(lastAt) })}</li>
        ))}
      </ul>
      <Link href={`/audit?lead=${leadId}`}>{texts.all}</Link>
    </>
  );
};

/** Who has opened this lead lately. It is asked of the audit when somebody wants to know. */
export const OpenedBy = ({ leadId }: { leadId: string }) => {
  const { openedBy } = usePageTexts().lead.timeline;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.openedBy} onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary>{openedBy}</summary>
      {isOpen && <Openers leadId={leadId} />}
    </details>
  );
};
