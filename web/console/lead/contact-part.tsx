import type { OpenedLeadAnswer, ScreeningAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext, useHasRole } from '../clinic-context.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { Part } from '../components/part.tsx';
import { fromCode } from '../labels/from-code.ts';
import { plainDomain } from './plain-domain.ts';
import styles from './side.module.css';
import { StopMail } from './stop-mail.tsx';

const Reach = ({ name, value }: { name: string; value: string }) => (
  <div className={styles.fact}>
    <dt>{name}</dt>
    <dd className={styles.reach}>
      <span>{value}</span>
      <CopyButton value={value} name={name.toLowerCase()} />
    </dd>
  </div>
);

const Fact = ({ name, value }: { name: string; value: string | undefined | null }) =>
  value ? (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  ) : null;

/** How the person is reached, what they wrote, what they agreed to and where they came from. All of it is plain text. */
export const ContactPart = ({
  lead,
  screening,
}: {
  lead: OpenedLeadAnswer;
  screening: ScreeningAnswer | undefined;
}) => {
  const { dates } = useClinicContext();
  const mayStop = useHasRole('staff');
  const { contact } = lead;
  const came = Object.entries(screening?.attribution ?? {}).filter(([, value]) => value);
  return (
    <Part title="Contact">
      <dl className={styles.facts}>
        <Reach name="E-mail" value={contact.email} />
        <Fact name="Its domain in plain letters" value={plainDomain(contact.email)} />
        {contact.phone && <Reach name="Phone" value={contact.phone} />}
        <Fact name="In their words" value={contact.note} />
        {screening?.consents.map(({ purpose, isGiven, at }) => (
          <Fact
            key={`${purpose} ${at}`}
            name={`Consent: ${purpose}`}
            value={`${isGiven ? 'Given' : 'Not given'}, ${dates.moment(at)}`}
          />
        ))}
        {came.map(([name, value]) => (
          <Fact key={name} name={fromCode(name)} value={value} />
        ))}
      </dl>
      {mayStop && <StopMail leadId={lead.leadId} />}
    </Part>
  );
};
