import type { OpenedLeadAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { filled } from '../../../../shared/texts/filled.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { wishInArea } from '../../labels/concern-labels.ts';
import { inLanguage, languageName } from '../../labels/language-name.ts';
import { useSettings } from '../../settings/use-settings.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { withNodes } from '../../texts/with-nodes.ts';
import { decidedBy, decisionWords } from '../review/decision-words.ts';
import { AsRead } from '../screening/as-read.tsx';
import { basisWords } from '../screening/basis-words.ts';
import { inBothWords } from '../screening/put-into-words.ts';
import styles from './sheet.module.css';
import { SheetAnswers, SheetFindings } from './sheet-answers.tsx';
import { SheetReceipt } from './sheet-receipt.tsx';

type Props = { lead: OpenedLeadAnswer; screening: ScreeningAnswer };

/** Who it is and whose sheet it is. */
const Head = ({ lead: { contact }, screening }: Props) => {
  const { clinic, dates, me } = useClinicContext();
  const { head, noName, sheet } = usePageTexts().lead;
  const { data } = useSettings();
  return (
    <header>
      <p className={styles.clinic}>
        <strong>{data?.data.name ?? clinic}</strong>
        {data && <>, {data.data.postalAddress}</>}
      </p>
      <h1>{contact.name || noName}</h1>
      <p>
        {[contact.phone, contact.email, filled(head.language, { language: languageName(screening.lang) })]
          .filter(Boolean)
          .join(' · ')}
        <br />
        {filled(sheet.head, {
          screened: dates.moment(screening.createdAt),
          printed: dates.moment(new Date().toISOString()),
          name: me.name,
        })}
      </p>
    </header>
  );
};

const Wishes = ({ lead, screening: { assessment, consents } }: Props) => {
  const texts = usePageTexts();
  const { wishes, agreed, refused } = texts.lead.sheet;
  return (
    <section>
      <h2>{wishes}</h2>
      <ul>
        {assessment.concerns.map(({ concern, area }) => (
          <li key={`${concern} ${area}`}>{wishInArea(texts, { concern, area })}</li>
        ))}
      </ul>
      {lead.contact.note && <p className={styles.quote}>“{lead.contact.note}”</p>}
      <p>
        {consents
          .map(({ purpose, isGiven }) =>
            filled(isGiven ? agreed : refused, { consent: texts.labels.consents[purpose] }),
          )
          .join(' ')}
      </p>
    </section>
  );
};

const Decisions = ({ reviews }: Pick<OpenedLeadAnswer, 'reviews'>) => {
  const { dates } = useClinicContext();
  const texts = usePageTexts();
  const { decisions, noDecision, decision } = texts.lead.sheet;
  return (
    <section>
      <h2>{decisions}</h2>
      {reviews.length === 0 && <p>{noDecision}</p>}
      {reviews.map((review) => (
        <p key={review.reviewId} className={styles.whole}>
          {withNodes(decision, {
            decision: <strong>{decisionWords(texts, review, dates)}</strong>,
            by: decidedBy(texts, review, dates),
          })}
          <br />
          <span className={styles.quote}>{review.reason}</span>
        </p>
      ))}
    </section>
  );
};

/** Lines to write on: what was seen, and who stands for it. */
const Room = () => {
  const { room, date, clinician, signature } = usePageTexts().lead.sheet;
  return (
    <section className={styles.whole}>
      <h2>{room}</h2>
      <div className={styles.lines} aria-hidden />
      <dl className={styles.signed}>
        {[date, clinician, signature].map((name) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd />
          </div>
        ))}
      </dl>
    </section>
  );
};

/** The sheet: readable on a screen, and made for paper. */
export const LeadSheet = ({ lead, screening }: Props) => {
  const { dates } = useClinicContext();
  const words = usePageTexts();
  const { sheet } = words.lead;
  const inWords = inBothWords(lead, screening);
  const { lang, asRead } = inWords;
  const { assessment } = inWords.screening;
  return (
    <article className={styles.sheet}>
      <Head lead={lead} screening={screening} />
      <section>
        <h2>{filled(sheet.result, { outcome: words.labels.outcomes[assessment.outcome] })}</h2>
        <p>
          {withNodes(sheet.told, { text: <strong {...inLanguage(lang)}>{assessment.headline}</strong> })}
          <br />
          <span {...inLanguage(lang)}>{assessment.nextStep}</span>
        </p>
        {asRead && (
          <AsRead lang={asRead.lang}>
            {asRead.screening.assessment.headline} {asRead.screening.assessment.nextStep}
          </AsRead>
        )}
        <p className={styles.small}>{basisWords(words, screening, dates.day)}</p>
      </section>
      <SheetFindings inWords={inWords} />
      <Wishes lead={lead} screening={screening} />
      <Decisions reviews={lead.reviews} />
      <Room />
      <SheetAnswers inWords={inWords} />
      <SheetReceipt leadId={lead.leadId} screeningId={screening.screeningId} />
    </article>
  );
};
