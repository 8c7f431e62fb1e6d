import { Checkbox } from '@mantine/core';
import { CalendarClock, Copy, Hand, Hourglass, Repeat2, Stethoscope } from 'lucide-react';
import { Link } from 'wouter';
import type { LeadRowAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Assignee } from '../colleagues/assignee.tsx';
import { OutcomeMark } from '../components/outcome-mark.tsx';
import { wishLabel } from '../labels/concern-labels.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { isFlagged } from './group-by-day.ts';
import styles from './lead-list.module.css';

const Flags = ({ lead }: { lead: LeadRowAnswer }) => {
  const { dates } = useClinicContext();
  const { list: texts } = usePageTexts().inbox;
  const isLate = lead.respondBy !== null && Date.parse(lead.respondBy) <= Date.now();
  return (
    <>
      {lead.held && (
        <span className={styles.flag}>
          <Hand aria-hidden size={14} /> {texts.held}
        </span>
      )}
      {lead.needsClinician && (
        <span className={styles.flag}>
          <Stethoscope aria-hidden size={14} /> {texts.clinician}
        </span>
      )}
      {isLate && (
        <span className={styles.flag}>
          <Hourglass aria-hidden size={14} /> {texts.late}
        </span>
      )}
      {lead.followUpOn && (
        <span className={styles.again}>
          <CalendarClock aria-hidden size={14} /> {filled(texts.callBack, { day: dates.day(lead.followUpOn) })}
        </span>
      )}
      {lead.lastScreeningAt > lead.createdAt && (
        <span className={styles.again}>
          <Repeat2 aria-hidden size={14} /> {filled(texts.again, { moment: dates.moment(lead.lastScreeningAt) })}
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

type Props = { lead: LeadRowAnswer; isChosen: boolean; onChoose: ((leadId: string) => void) | undefined };

/** A lead in the list: one link, with flags before everything else, and a box for whoever may change it. */
export const InboxItem = ({ lead, isChosen, onChoose }: Props) => {
  const { dates } = useClinicContext();
  const { inbox, labels } = usePageTexts();
  const { list: texts } = inbox;
  return (
    <li
      className={styles.item}
      data-flagged={isFlagged(lead) ? lead.outcome : undefined}
      data-chosen={isChosen || undefined}
    >
      {onChoose && (
        <span className={styles.box}>
          <Checkbox
            size="md"
            aria-label={lead.name ? filled(texts.select, { name: lead.name }) : texts.selectNameless}
            checked={isChosen}
            onChange={() => onChoose(lead.leadId)}
          />
        </span>
      )}
      <Link href={`/leads/${lead.leadId}`} className={styles.link} data-lead={lead.leadId}>
        <span className={styles.who}>
          <span className={styles.name}>{lead.name || texts.noName}</span>
          <Flags lead={lead} />
        </span>
        <span className={styles.outcome}>
          <OutcomeMark outcome={lead.outcome} />
        </span>
        <span className={styles.concern}>{wishLabel({ labels }, lead.concern)}</span>
        <span className={styles.status}>{labels.statuses[lead.status]}</span>
        <span className={styles.assignee}>{lead.assignee && <Assignee email={lead.assignee} />}</span>
        <time className={styles.time} dateTime={lead.createdAt}>
          {dates.time(lead.createdAt)}
        </time>
      </Link>
    </li>
  );
};
