import { Copy, Hand, Repeat2 } from 'lucide-react';
import { Link } from 'wouter';
import type { LeadRowAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Assignee } from '../components/assignee.tsx';
import { OutcomeMark } from '../components/outcome-mark.tsx';
import { concernLabel } from '../labels/concern-labels.ts';
import { statusLabels } from '../labels/lead-status-labels.ts';
import { isFlagged } from './group-by-day.ts';
import styles from './lead-list.module.css';

/** A lead in the list: one link, with flags before everything else. */
export const InboxItem = ({ lead }: { lead: LeadRowAnswer }) => {
  const { dates } = useClinicContext();
  return (
    <li className={styles.item} data-flagged={isFlagged(lead) ? lead.outcome : undefined}>
      <Link href={`/leads/${lead.leadId}`} className={styles.link} data-lead={lead.leadId}>
        <span className={styles.who}>
          <span className={styles.name}>{lead.name || 'No name given'}</span>
          {lead.held && (
            <span className={styles.flag}>
              <Hand aria-hidden size={14} /> Held
            </span>
          )}
          {lead.lastScreeningAt > lead.createdAt && (
            <span className={styles.again}>
              <Repeat2 aria-hidden size={14} /> Again {dates.moment(lead.lastScreeningAt)}
            </span>
          )}
          {lead.possibleDuplicate && (
            <span className={styles.flag}>
              <Copy aria-hidden size={14} /> Possible duplicate
            </span>
          )}
        </span>
        <span className={styles.outcome}>
          <OutcomeMark outcome={lead.outcome} />
        </span>
        <span className={styles.concern}>{concernLabel(lead.concern)}</span>
        <span className={styles.status}>{statusLabels[lead.status]}</span>
        <span className={styles.assignee}>{lead.assignee && <Assignee email={lead.assignee} />}</span>
        <time className={styles.time} dateTime={lead.createdAt}>
          {dates.time(lead.createdAt)}
        </time>
      </Link>
    </li>
  );
};
