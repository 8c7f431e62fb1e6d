import type { OpenedLeadAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { basisSentence } from '../../../../shared/screening/care.ts';
import { answerTexts } from '../../../../shared/texts/answer-texts.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { concernLabel } from '../../labels/concern-labels.ts';
import { consentLabels } from '../../labels/contact-labels.ts';
import { fromCode } from '../../labels/from-code.ts';
import { decisionLabels } from '../../labels/lead-status-labels.ts';
import { outcomeLabels } from '../../labels/outcome-labels.ts';
import { useSettings } from '../../settings/use-settings.ts';
import styles from './sheet.module.css';
import { SheetAnswers, SheetFindings } from './sheet-answers.tsx';
import { SheetReceipt } from './sheet-receipt.tsx';

type Props = { lead: OpenedLeadAnswer; screening: ScreeningAnswer };

/** Who it is and whose sheet it is. */
const Head = ({ lead: { contact }, screening }: Props) => {
  const { clinic, dates, me } = useClinicContext();
  const { data } = useSettings();
  return (
    <header>
      <p className={styles.clinic}>
        <strong>{data?.data.name ?? clinic}</strong>
        {data && <>, {data.data.postalAddress}</>}
      </p>
      <h1>{contact.name || 'No name given'}</h1>
      <p>
        {[contact.phone, contact.email].filter(Boolean).join(' · ')}
        <br />
        Consultation sheet. Screened on {dates.moment(screening.createdAt)}; printed on{' '}
        {dates.moment(new Date().toISOString())} by {me.name}.
      </p>
    </header>
  );
};

const Wishes = ({ lead, screening: { assessment, consents } }: Props) => (
  <section>
    <h2>What they want, and what they agreed to</h2>
    <ul>
      {assessment.concerns.map(({ concern, area }) => (
        <li key={`${concern} ${area}`}>
          {concernLabel(concern)}, {fromCode(area).toLowerCase()}
        </li>
      ))}
    </ul>
    {lead.contact.note && <p className={styles.quote}>“{lead.contact.note}”</p>}
    <p>{consents.map(({ purpose, isGiven }) => `${consentLabels[purpose]}: ${isGiven ? 'yes' : 'no'}`).join('. ')}.</p>
  </section>
);

const Decisions = ({ reviews }: Pick<OpenedLeadAnswer, 'reviews'>) => {
  const { dates } = useClinicContext();
  return (
    <section>
      <h2>Decisions of clinicians</h2>
      {reviews.length === 0 && <p>None on record.</p>}
      {reviews.map(({ reviewId, decision, until, proposedOn, reason, by, at, verifiedInPerson }) => (
        <p key={reviewId} className={styles.whole}>
          <strong>
            {decisionLabels[decision]}
            {until && <> until {dates.day(until)}</>}
            {proposedOn && <>, {dates.day(proposedOn)} proposed</>}
          </strong>{' '}
          ({by}, {dates.moment(at)}
          {verifiedInPerson && ', verified in person'})
          <br />
          <span className={styles.quote}>{reason}</span>
        </p>
      ))}
    </section>
  );
};

/** Lines to write on: what was seen, and who stands for it. */
const Room = () => (
  <section className={styles.whole}>
    <h2>At the consultation</h2>
    <div className={styles.lines} aria-hidden />
    <dl className={styles.signed}>
      {['Date', 'Clinician', 'Signature'].map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd />
        </div>
      ))}
    </dl>
  </section>
);

/** The sheet: readable on a screen, and made for paper. */
export const LeadSheet = ({ lead, screening }: Props) => {
  const { dates } = useClinicContext();
  const texts = lead.texts[screening.texts];
  const { assessment, createdAt, signOff } = screening;
  return (
    <article className={styles.sheet}>
      <Head lead={lead} screening={screening} />
      <section>
        <h2>Result: {outcomeLabels[assessment.outcome]}</h2>
        <p>
          The person was told: <strong>{assessment.headline}</strong>
          <br />
          {assessment.nextStep}
        </p>
        <p className={styles.small}>
          {basisSentence(answerTexts('en'), { ...assessment, screenedOn: dates.dayOf(createdAt), signOff })}
          {!signOff && ' Nobody had signed these rules off.'} A screen before the consultation, not a diagnosis.
        </p>
      </section>
      <SheetFindings screening={screening} texts={texts} />
      <Wishes lead={lead} screening={screening} />
      <Decisions reviews={lead.reviews} />
      <Room />
      <SheetAnswers screening={screening} texts={texts} />
      <SheetReceipt leadId={lead.leadId} screeningId={screening.screeningId} />
    </article>
  );
};
