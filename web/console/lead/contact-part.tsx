import type { OpenedLeadAnswer, ScreeningAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext, useHasRole } from '../clinic-context.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { Part } from '../components/part.tsx';
import { fromCode, labelOf } from '../labels/from-code.ts';
import { languageName } from '../labels/language-name.ts';
import { usePageTexts } from '../texts/use-texts.ts';
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
      <CopyButton value={value} name={name} />
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
  const {
    lead: { contact: texts },
    labels,
  } = usePageTexts();
  return (
    <details className={styles.folded}>
      <summary>{texts.origin}</summary>
      <dl className={styles.facts}>
        {consents.map(({ purpose, isGiven, at }) => (
          <Fact
            key={`${purpose} ${at}`}
            name={labels.consents[purpose]}
            value={filled(isGiven ? texts.agreed : texts.refused, { when: dates.moment(at) })}
          />
        ))}
        {Object.entries(attribution).map(([name, value]) => (
          <Fact key={name} name={labelOf(labels.origins, name) ?? fromCode(name)} value={value} />
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
  const lang = lead.lang ?? screening?.lang;
  const texts = usePageTexts().lead.contact;
  return (
    <Part title={texts.title}>
      <dl className={styles.facts}>
        {contact.phone && <Reach name={texts.phone} value={contact.phone} href={callAddress(contact.phone)} />}
        <Reach name={texts.email} value={contact.email} href={mailAddress(contact.email)} />
        <Fact name={texts.domain} value={plainDomain(contact.email)} />
        <Fact name={texts.language} value={lang && languageName(lang)} />
        <Fact name={texts.note} value={contact.note} />
      </dl>
      {screening && <Origin screening={screening} />}
      {mayStop && <StopMail leadId={lead.leadId} />}
    </Part>
  );
};
