import { CircleAlert, Copy, Hand, Repeat2, Stethoscope } from 'lucide-react';
import { Link } from 'wouter';
import type { ToDoRowAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Assignee } from '../colleagues/assignee.tsx';
import { OutcomeMark } from '../components/outcome-mark.tsx';
import { concernLabel } from '../labels/concern-labels.ts';
import styles from './to-do.module.css';
import { waitWords } from './to-do-words.ts';

const Flags = ({ lead }: { lead: ToDoRowAnswer }) => (
  <>
    {lead.needsClinician && lead.outcome !== 'consult_clinician' && (
      <span className={styles.flag} data-kind="clinician">
        <Stethoscope aria-hidden size={14} /> Clinician
      </span>
    )}
    {lead.held && lead.status !== 'held' && (
      <span className={styles.flag}>
        <Hand aria-hidden size={14} /> Mail held
      </span>
    )}
    {lead.lastScreeningAt > lead.createdAt && (
      <span className={styles.flag} data-kind="plain">
        <Repeat2 aria-hidden size={14} /> Came back
      </span>
    )}
    {lead.possibleDuplicate && (
      <span className={styles.flag}>
        <Copy aria-hidden size={14} /> Possible duplicate
      </span>
    )}
  </>
);

/** How long somebody waits, and by when the clinic has promised an answer, or that this time is over. */
const Wait = ({ lead }: { lead: ToDoRowAnswer }) => {
  const { dates } = useClinicContext();
  const { respondBy } = lead;
  const isToday = respondBy !== null && dates.dayOf(respondBy) === dates.dayOf(new Date().toISOString());
  const when = lead.why === 'call-back' && lead.followUpOn ? `for ${dates.shortDay(lead.followUpOn)}` : undefined;
  return (
    <span className={styles.wait}>
      <span className={styles.minutes}>{when ?? waitWords(lead.waitingMinutes)}</span>
      {lead.isLate && (
        <span className={styles.late}>
          <CircleAlert aria-hidden size={14} /> Late
        </span>
      )}
      {respondBy && !lead.isLate && (
        <span className={styles.by}>by {isToday ? dates.time(respondBy) : dates.moment(respondBy)}</span>
      )}
    </span>
  );
};

/** A lead in the queue: one link, how long it waits before everything else that there is to say. */
export const ToDoItem = ({ lead }: { lead: ToDoRowAnswer }) => (
  <li className={styles.item} data-late={lead.isLate || undefined}>
    <Link href={`/leads/${lead.leadId}`} className={styles.link} data-lead={lead.leadId}>
      <span className={styles.who}>
        <span className={styles.name}>{lead.name || 'No name given'}</span>
        <Flags lead={lead} />
      </span>
      <Wait lead={lead} />
      <span>
        <OutcomeMark outcome={lead.outcome} />
      </span>
      <span className={styles.concern}>{concernLabel(lead.concern)}</span>
      <span className={styles.assignee}>
        {lead.assignee ? <Assignee email={lead.assignee} /> : <span className={styles.nobody}>Nobody yet</span>}
      </span>
    </Link>
  </li>
);
