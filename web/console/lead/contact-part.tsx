import type { OpenedLeadAnswer, ScreeningAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext, useHasRole } from '../clinic-context.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { Part } from '../components/part.tsx';
import { attributionLabels, consentLabels } from '../labels/contact-labels.ts';
import { fromCode } from '../labels/from-code.ts';
import { plainDomain } from './plain-domain.ts';
import { callAddress, mailAddress } from './reach.ts';
import styles from './side.module.css';
import { StopMail } from './stop-mail.tsx';

/** A way to reach the person: one press, where the text is what it should be. */
const Reach = ({ name, value, href }: { name: string; value: string; href: string | undefined }) => (
  <div className={styles.fact}>
    <dt>{name}</dt>
    <dd className={styles.reach}>
      {href ? <a href={href}>{value}</a> : <span>{value}</span>}
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

/** What they agreed to and where they came from: seldom asked for, so it is folded away. */
const Origin = ({ screening: { consents, attribution } }: { screening: ScreeningAnswer }) => {
  const { dates } = useClinicContext();
  return (
    <details className={styles.folded}>
      <summary>Consents and origin</summary>
      <dl className={styles.facts}>
        {consents.map(({ purpose, isGiven, at }) => (
          <Fact
            key={`${purpose} ${at}`}
            name={consentLabels[purpose]}
            value={`${isGiven ? 'Yes' : 'No'}, ${dates.moment(at)}`}
          />
        ))}
        {Object.entries(attribution).map(([name, value]) => (
          <Fact key={name} name={attributionLabels[name] ?? fromCode(name)} value={value} />
        ))}
      </dl>
    </details>
  );
};

/** How the person is reached, what they wrote, what they agreed to and where they came from. All of it is plain text. */
export const ContactPart = ({
  lead,
  screening,
}: {
  lead: OpenedLeadAnswer;
  screening: ScreeningAnswer | undefined;
}) => {
  const mayStop = useHasRole('staff');
  const { contact } = lead;
  return (
    <Part title="Contact">
      <dl className={styles.facts}>
        {contact.phone && <Reach name="Phone" value={contact.phone} href={callAddress(contact.phone)} />}
        <Reach name="E-mail" value={contact.email} href={mailAddress(contact.email)} />
        <Fact name="Its domain in plain letters" value={plainDomain(contact.email)} />
        <Fact name="In their words" value={contact.note} />
      </dl>
      {screening && <Origin screening={screening} />}
      {mayStop && <StopMail leadId={lead.leadId} />}
    </Part>
  );
};
