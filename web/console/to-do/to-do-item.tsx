import { CircleAlert, Copy, Hand, Repeat2, Stethoscope } from 'lucide-react';
import { Link } from 'wouter';
import type { ToDoRowAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Assignee } from '../colleagues/assignee.tsx';
import { OutcomeMark } from '../components/outcome-mark.tsx';
import { wishLabel } from '../labels/concern-labels.ts';
import { useTexts } from '../texts/use-texts.ts';
import styles from './to-do.module.css';
import { waitWords } from './to-do-words.ts';

const Flags = ({ lead }: { lead: ToDoRowAnswer }) => {
  const { list: texts } = useTexts().toDo;
  return (
    <>
      {lead.needsClinician && lead.outcome !== 'consult_clinician' && (
        <span className={styles.flag} data-kind="clinician">
          <Stethoscope aria-hidden size={14} /> {texts.clinician}
        </span>
      )}
      {lead.held && lead.status !== 'held' && (
        <span className={styles.flag}>
          <Hand aria-hidden size={14} /> {texts.mailHeld}
        </span>
      )}
      {lead.lastScreeningAt > lead.createdAt && (
        <span className={styles.flag} data-kind="plain">
          <Repeat2 aria-hidden size={14} /> {texts.cameBack}
        </span>
      )}
      {lead.possibleDuplicate && (
        <span className={styles.flag}>
          <Copy aria-hidden size={14} /> {texts.duplicate}
        </span>
      )}
    </>
  );
};

/** How long somebody waits, and by when the clinic has promised an answer, or that this time is over. */
const Wait = ({ lead }: { lead: ToDoRowAnswer }) => {
  const { dates } = useClinicContext();
  const texts = useTexts();
  const { wait } = texts.toDo;
  const { respondBy } = lead;
  const isToday = respondBy !== null && dates.dayOf(respondBy) === dates.dayOf(new Date().toISOString());
  const when =
    lead.why === 'call-back' && lead.followUpOn
      ? filled(wait.callBackFor, { day: dates.shortDay(lead.followUpOn) })
      : waitWords(lead.waitingMinutes, texts);
  return (
    <span className={styles.wait}>
      <span className={styles.minutes}>{when}</span>
      {lead.isLate && (
        <span className={styles.late}>
          <CircleAlert aria-hidden size={14} /> {wait.late}
        </span>
      )}
      {respondBy && !lead.isLate && (
        <span className={styles.by}>
          {filled(wait.by, { time: isToday ? dates.time(respondBy) : dates.moment(respondBy) })}
        </span>
      )}
    </span>
  );
};

/** A lead in the queue: one link, how long it waits before everything else that there is to say. */
export const ToDoItem = ({ lead }: { lead: ToDoRowAnswer }) => {
  const { toDo, labels } = useTexts();
  const { list: texts } = toDo;
  return (
    <li className={styles.item} data-late={lead.isLate || undefined}>
      <Link href={`/leads/${lead.leadId}`} className={styles.link} data-lead={lead.leadId}>
        <span className={styles.who}>
          <span className={styles.name}>{lead.name || texts.noName}</span>
          <Flags lead={lead} />
        </span>
        <Wait lead={lead} />
        <span>
          <OutcomeMark outcome={lead.outcome} />
        </span>
        <span className={styles.concern}>{wishLabel({ labels }, lead.concern)}</span>
        <span className={styles.assignee}>
          {lead.assignee ? (
            <Assignee email={lead.assignee} />
          ) : (
            <span className={styles.nobody}>{texts.nobodyYet}</span>
          )}
        </span>
      </Link>
    </li>
  );
};
