import { Hand, Stethoscope, UserRoundSearch } from 'lucide-react';
import type { OpenedLeadAnswer, ScreeningAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { OutcomeMark } from '../components/outcome-mark.tsx';
import { concernLabel } from '../labels/concern-labels.ts';
import { fromCode } from '../labels/from-code.ts';
import { holdLabel } from '../labels/hold-labels.ts';
import { statusWithReason } from '../labels/lead-status-labels.ts';
import { outcomeTasks } from '../labels/outcome-labels.ts';
import styles from './lead-page.module.css';

type Flag = { icon: typeof Hand; text: string };

/** What the person wishes for, in one line. */
const wishesOf = ({ assessment }: ScreeningAnswer): string =>
  assessment.concerns
    .map(({ concern, area }) => `${concernLabel(concern)}, ${fromCode(area).toLowerCase()}`)
    .join('; ');

const flagsOf = (lead: OpenedLeadAnswer, latest: ScreeningAnswer | undefined): Flag[] => {
  const flags: (Flag | false | null | undefined)[] = [
    lead.held && { icon: Hand, text: `Held: ${holdLabel(lead.held.reason)}. Nobody is mailed until it is released.` },
    lead.needsClinician && {
      icon: Stethoscope,
      text: 'A clinician has to decide before anything is booked.',
    },
    latest?.assessment.findings.some(({ seeDoctor }) => seeDoctor) && {
      icon: UserRoundSearch,
      text: 'The person was told to see their own doctor first.',
    },
  ];
  return flags.filter((flag): flag is Flag => Boolean(flag));
};

/** Who it is and what matters first: the outcome of the latest answers, and everything to be careful about. */
export const LeadHead = ({ lead, latest }: { lead: OpenedLeadAnswer; latest: ScreeningAnswer | undefined }) => {
  const { dates } = useClinicContext();
  const flags = flagsOf(lead, latest);
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{lead.contact.name || 'No name given'}</h1>
        {latest && <OutcomeMark outcome={latest.assessment.outcome} />}
        <span className={styles.status}>{statusWithReason(lead.status, lead.closeReason)}</span>
      </div>
      {latest && (
        <p className={styles.wish}>
          {wishesOf(latest)} <span className={styles.task}>came {dates.moment(latest.createdAt)}</span>
        </p>
      )}
      {latest && <p className={styles.task}>{outcomeTasks[latest.assessment.outcome]}</p>}
      {flags.length > 0 && (
        <ul className={styles.flags} aria-label="Safety">
          {flags.map(({ icon: Icon, text }) => (
            <li key={text}>
              <Icon aria-hidden size={18} /> {text}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
};
