/** The summary: what came out of a screening, for the person who answered. Full, or without anything medical. */
import { standingSentences } from '../../screening/care.ts';
import type { ExplainedAssessment } from '../../screening/explain.ts';
import type { Language, RuleSet } from '../../screening/rule-set.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { laterWording } from '../content/later-wording.ts';
import { filled, mailWording } from '../content/mail-wording.ts';
import { Action, Frame, Paragraph, type Sender, Title } from './frame.tsx';
import { Concerns, Findings, Standing } from './summary-parts.tsx';

export type SummaryProps = {
  clinic: Sender;
  detail: 'full' | 'minimal';
  /** The person's name as typed. */
  name: string;
  lang: Language;
  /** Days `YYYY-MM-DD`: of the screening, and the last on which the link opens. */
  screenedOn: string;
  linkEndsOn: string;
  resultUrl: string;
  /** Where the person confirms that follow-up mails are wanted, where the clinic asks for that. */
  optInUrl?: string | undefined;
  assessment: ExplainedAssessment;
  ruleSet: RuleSet;
};

export const summarySubject = ({ clinic, lang }: Pick<SummaryProps, 'clinic' | 'lang'>): string =>
  filled(mailWording(lang).summarySubject, { clinic: clinic.name });

const ResultLink = ({ lang, resultUrl, linkEndsOn }: SummaryProps) => (
  <>
    <Action href={resultUrl}>{mailWording(lang).openResult}</Action>
    <Paragraph isSoft>{filled(mailWording(lang).linkHint, { day: writtenDay(linkEndsOn, lang) })}</Paragraph>
  </>
);

const OptIn = ({ lang, clinic, href }: Pick<SummaryProps, 'lang' | 'clinic'> & { href: string }) => {
  const { optInTitle, optIn, optInButton, optInElse } = laterWording(lang);
  return (
    <>
      <Title as="h2">{optInTitle}</Title>
      <Paragraph>{filled(optIn, { clinic: clinic.name })}</Paragraph>
      <Action href={href}>{optInButton}</Action>
      <Paragraph isSoft>{optInElse}</Paragraph>
    </>
  );
};

const Full = (props: SummaryProps) => {
  const { assessment, lang } = props;
  const { outcome, headline, nextStep, findings } = assessment;
  return (
    <>
      <Paragraph>{mailWording(lang).thanks}</Paragraph>
      <Title as="h1">{headline}</Title>
      <Paragraph>{nextStep}</Paragraph>
      <ResultLink {...props} />
      {findings.length > 0 && <Findings findings={findings} lang={lang} />}
      {outcome !== 'not_suitable' && <Concerns {...props} />}
      <Standing {...props} />
    </>
  );
};

/** No answer, condition, drug, reason or treatment: only that there is a result and what may be done next. */
const Minimal = (props: SummaryProps) => {
  const { assessment, lang, screenedOn } = props;
  const { minimalDetails, yourResult, minimalNextStep, minimalBasis } = mailWording(lang);
  const { notADiagnosis, keepMedicines, goesOutOfDate } = standingSentences(lang);
  return (
    <>
      <Paragraph>{minimalDetails}</Paragraph>
      <Title as="h1">{yourResult}</Title>
      <Paragraph>{minimalNextStep[assessment.outcome]}</Paragraph>
      <ResultLink {...props} />
      <Paragraph isSoft>{notADiagnosis}</Paragraph>
      <Paragraph isSoft>{keepMedicines}</Paragraph>
      <Paragraph isSoft>
        {filled(minimalBasis, { day: writtenDay(screenedOn, lang) })} {goesOutOfDate}
      </Paragraph>
    </>
  );
};

export const Summary = (props: SummaryProps) => {
  const { clinic, detail, lang, name, optInUrl } = props;
  const { summaryPreview, greeting, whyThisMail, contactUs } = mailWording(lang);
  const sender = { clinic: clinic.name };
  return (
    <Frame
      clinic={clinic}
      lang={lang}
      preview={summaryPreview}
      title={summarySubject(props)}
      why={filled(whyThisMail, sender)}
    >
      <Paragraph>{filled(greeting, { name })}</Paragraph>
      {detail === 'full' ? <Full {...props} /> : <Minimal {...props} />}
      {optInUrl && <OptIn clinic={clinic} href={optInUrl} lang={lang} />}
      <Paragraph>{filled(contactUs, sender)}</Paragraph>
    </Frame>
  );
};
