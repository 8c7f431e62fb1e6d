import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext, useHasRole } from '../../clinic-context.ts';
import { nameOf, useColleagues } from '../../colleagues/use-colleagues.ts';
import { Part } from '../../components/part.tsx';
import { usePageTexts } from '../../texts/use-texts.ts';
import { useMailPlan } from '../use-lead.ts';
import { OpenedBy } from './opened-by.tsx';
import styles from './timeline.module.css';
import { timelineOf } from './timeline.ts';

/** What happened with this lead, newest first; for admins also who has opened it. */
export const TimelinePart = ({ lead }: { lead: OpenedLeadAnswer }) => {
  const { dates } = useClinicContext();
  const texts = usePageTexts();
  const isAdmin = useHasRole('admin');
  const colleagues = useColleagues();
  const mails = useMailPlan(lead.leadId).data?.pages.flatMap(({ messages }) => messages) ?? [];
  const writing = { texts, dayOf: dates.day, nameOf: (email: string) => nameOf(colleagues, email) };
  return (
    <Part title={texts.lead.timeline.title}>
      <ol className={styles.list}>
        {timelineOf({ lead, mails }, writing).map(({ at, what, text, by }) => (
          <li key={`${at} ${what} ${text}`} className={styles.entry}>
            <p className={styles.what}>
              <span>
                <strong>{what}</strong>
                {by && <>, {by}</>}
              </span>
              <time dateTime={at}>{dates.moment(at)}</time>
            </p>
            {text && <p className={styles.text}>{text}</p>}
          </li>
        ))}
      </ol>
      {isAdmin && <OpenedBy leadId={lead.leadId} />}
    </Part>
  );
};
