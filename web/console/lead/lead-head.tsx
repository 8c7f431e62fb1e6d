import { Button } from '@mantine/core';
import { Hand, Mail, Phone, Stethoscope, UserRoundSearch } from 'lucide-react';
import type { OpenedLeadAnswer, ScreeningAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { OutcomeMark } from '../components/outcome-mark.tsx';
import { wishInArea } from '../labels/concern-labels.ts';
import { holdLabel } from '../labels/hold-labels.ts';
import { statusWithReason } from '../labels/lead-status-labels.ts';
import type { PageTexts } from '../texts/load-texts.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './lead-page.module.css';
import { useFieldWords } from './log/use-field-words.ts';
import { callAddress, mailAddress } from './reach.ts';

type Flag = { icon: typeof Hand; text: string };

/** What the person wishes for, in one line. */
const wishesOf = (texts: PageTexts, { assessment }: ScreeningAnswer): string =>
  assessment.concerns.map((wish) => wishInArea(texts, wish)).join('; ');

const flagsOf = (texts: PageTexts, lead: OpenedLeadAnswer, latest: ScreeningAnswer | undefined): Flag[] => {
  const { head } = texts.lead;
  const flags: (Flag | false | null | undefined)[] = [
    lead.held && { icon: Hand, text: filled(head.held, { reason: holdLabel(texts, lead.held.reason) }) },
    lead.needsClinician && { icon: Stethoscope, text: head.needsClinician },
    latest?.assessment.findings.some(({ seeDoctor }) => seeDoctor) && {
      icon: UserRoundSearch,
      text: head.toldSeeDoctor,
    },
  ];
  return flags.filter((flag): flag is Flag => Boolean(flag));
};

/** Where the lead stands, who has it, and until when somebody is to be in touch. */
const useStanding = ({ status, closeReason, assignee, followUpOn, respondBy }: OpenedLeadAnswer): string => {
  const { dates } = useClinicContext();
  const texts = usePageTexts();
  const { head } = texts.lead;
  const words = useFieldWords();
  const isLate = respondBy !== null && Date.parse(respondBy) < Date.now();
  return [
    statusWithReason(texts, status, closeReason),
    assignee && filled(head.assigned, { name: words('assignee', assignee) }),
    followUpOn && filled(head.callBack, { day: dates.day(followUpOn) }),
    respondBy && filled(isLate ? head.promiseBroken : head.promised, { when: dates.moment(respondBy) }),
  ]
    .filter(Boolean)
    .join(', ');
};

/** Where the part about contact is far below, on a phone: one press from the top. */
const Reach = ({ contact: { phone, email } }: Pick<OpenedLeadAnswer, 'contact'>) => {
  const texts = usePageTexts().lead.head;
  const [call, write] = [phone ? callAddress(phone) : undefined, mailAddress(email)];
  return (
    <p className={styles.reach}>
      {call && (
        <Button component="a" href={call} size="xs" variant="default" leftSection={<Phone aria-hidden size={16} />}>
          {texts.call}
        </Button>
      )}
      {write && (
        <Button component="a" href={write} size="xs" variant="default" leftSection={<Mail aria-hidden size={16} />}>
          {texts.write}
        </Button>
      )}
    </p>
  );
};

/** Who it is and what matters first: the outcome of the latest answers, and everything to be careful about. */
export const LeadHead = ({ lead, latest }: { lead: OpenedLeadAnswer; latest: ScreeningAnswer | undefined }) => {
  const { dates } = useClinicContext();
  const texts = usePageTexts();
  const { head, noName } = texts.lead;
  const flags = flagsOf(texts, lead, latest);
  const standing = useStanding(lead);
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{lead.contact.name || noName}</h1>
        {latest && <OutcomeMark outcome={latest.assessment.outcome} />}
        <span className={styles.status}>{standing}</span>
      </div>
      {latest && (
        <p className={styles.wish}>
          {wishesOf(texts, latest)}{' '}
          <span className={styles.task}>{filled(head.came, { when: dates.moment(latest.createdAt) })}</span>
        </p>
      )}
      {latest && <p className={styles.task}>{texts.labels.outcomeTasks[latest.assessment.outcome]}</p>}
      <Reach contact={lead.contact} />
      {flags.length > 0 && (
        <ul className={styles.flags} aria-label={head.safety}>
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
