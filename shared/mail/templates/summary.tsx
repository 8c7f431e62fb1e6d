/** The summary: what came out of a screening, for the person who answered. Full, or without anything medical. */

import type { ExplainedAssessment } from '../../screening/explain.ts';
import type { RuleSet } from '../../screening/rule-set.ts';
import { shownNextStep, whatHappensNext } from '../../screening/what-next.ts';
import { answerTexts } from '../../texts/answer-texts.ts';
import { filled } from '../../texts/filled.ts';
import { mailTexts } from '../../texts/mail-texts.ts';
import { CannotWait, type CareProps } from './cannot-wait.tsx';
import { Action, Paragraph, Title } from './frame.tsx';
import { Basis, type DatedLink, HowToAnswer, Letter, type PersonProps, ResultLink } from './letter.tsx';
import { Always, Concerns, Findings, Standing } from './summary-parts.tsx';

export type SummaryProps = PersonProps & {
  result: DatedLink;
  /** Where the person confirms that follow-up mails are wanted, where the clinic asks for that. */
  optInUrl?: string | undefined;
  /** The earliest day of the reminder, where one will come. */
  remindedOn?: string | undefined;
  assessment: ExplainedAssessment;
  ruleSet: RuleSet;
  care: CareProps;
};

const OptIn = ({ lang, clinic, href }: Pick<SummaryProps, 'lang' | 'clinic'> & { href: string }) => {
  const { optInTitle, optIn, optInButton, optInElse } = mailTexts(lang).kinds.summary;
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
  const { assessment, clinic, lang, result, remindedOn } = props;
  const { outcome, headline, findings } = assessment;
  return (
    <>
      <Paragraph>{mailTexts(lang).kinds.summary.thanks}</Paragraph>
      <Title as="h1">{headline}</Title>
      <Paragraph>{shownNextStep(assessment, answerTexts(lang))}</Paragraph>
      <HowToAnswer clinic={clinic} lang={lang} />
      <ResultLink lang={lang} result={result} />
      <Title as="h2">{answerTexts(lang).next.title}</Title>
      {whatHappensNext({ clinic: clinic.name, outcome, remindedOn }, answerTexts(lang)).map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      {findings.length > 0 && <Findings assessment={assessment} lang={lang} />}
      {outcome !== 'not_suitable' && <Concerns {...props} />}
      <Always assessment={assessment} lang={lang} />
      <Standing {...props} />
    </>
  );
};

/** No answer, condition, drug, reason or treatment: only that there is a result and what may be done next. */
const Minimal = (props: SummaryProps) => {
  const { assessment, clinic, lang, result } = props;
  const { details, headline, nextStep } = mailTexts(lang).kinds.summary.minimal;
  const { notADiagnosis, keepMedicines, goesOutOfDate } = answerTexts(lang).standing;
  return (
    <>
      <Paragraph>{details}</Paragraph>
      <Title as="h1">{headline}</Title>
      <Paragraph>{nextStep[assessment.outcome]}</Paragraph>
      <HowToAnswer clinic={clinic} lang={lang} />
      <ResultLink lang={lang} result={result} />
      <Paragraph isSoft>{notADiagnosis}</Paragraph>
      <Paragraph isSoft>{keepMedicines}</Paragraph>
      <Basis {...props} />
      <Paragraph isSoft>{goesOutOfDate}</Paragraph>
    </>
  );
};

export const Summary = (props: SummaryProps) => {
  const { clinic, detail, lang, name, optInUrl } = props;
  return (
    <Letter clinic={clinic} kind="summary" lang={lang} name={name} why={mailTexts(lang).whyThisMail}>
      {detail === 'full' ? <Full {...props} /> : <Minimal {...props} />}
      <CannotWait care={{ ...props.care, warnings: [] }} lang={lang} />
      {optInUrl && <OptIn clinic={clinic} href={optInUrl} lang={lang} />}
    </Letter>
  );
};
