/** What a prospect reads: outcome, reasons, what to tell the clinician. Wording by the rule set it was judged with. */

import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { basisSentence, type Signatory } from '../../screening/care.ts';
import type { ExplainedAssessment, ExplainedConcern } from '../../screening/explain.ts';
import type { RuleSet } from '../../screening/rule-set.ts';
import { shownNextStep } from '../../screening/what-next.ts';
import { type CareText, textOf } from '../../screening/wording.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { answerTexts } from '../../texts/answer-texts.ts';
import { filled } from '../../texts/filled.ts';
import { formTexts } from '../../texts/form-texts.ts';
import type { Language } from '../../texts/language.ts';
import { pageTexts } from '../../texts/page-texts.ts';
import { CareSection, WarningSigns } from '../care-section.tsx';
import { FindingsSection } from '../findings-section.tsx';
import { page, type RenderedPage } from '../page.tsx';
import { type Copy, LeadsOn, WayOn, WhatNext } from './next-step.tsx';
import { type ReceiptForm, ReceiptSection } from './receipt-section.tsx';

type Shown = {
  clinic: ClinicSettings;
  assessment: ExplainedAssessment;
  ruleSet: RuleSet;
  lang: Language;
  screenedOn: string;
  /** Who had signed the rules off, if anybody had. */
  signOff?: Signatory | null | undefined;
  care?: CareText | undefined;
  /** Where the copy by mail goes. */
  copy: Copy;
  /** The earliest day of the reminder, where one will come. */
  remindedOn?: string | undefined;
  /** Where a receipt can be asked for. */
  receipt?: ReceiptForm | undefined;
  /** The clinic's page that a form post leads on to. */
  leadsTo?: string | undefined;
};

const Concern = ({ concern, ruleSet, lang }: { concern: ExplainedConcern; ruleSet: RuleSet; lang: Language }) => {
  const { concerns, areas } = ruleSet.wording;
  const words = pageTexts(lang).result;
  const named = { concern: textOf(concerns, concern.concern).label, area: textOf(areas, concern.area) };
  return (
    <li>
      <h3>{filled(words.concernAt, named)}</h3>
      <dl>
        <dt>{words.evidence}</dt>
        <dd>{concern.evidence}</dd>
        <dt>{words.visits}</dt>
        <dd>{concern.sessions}</dd>
        <dt>{words.change}</dt>
        <dd>{concern.onset}</dd>
      </dl>
      <p>{concern.note}</p>
    </li>
  );
};

const Sentences = ({ title, sentences }: { title: string; sentences: readonly string[] }) =>
  sentences.length > 0 && (
    <section>
      <h2>{title}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );

/** What everybody is told, whatever they answered. */
const Always = ({ always, lang }: Pick<ExplainedAssessment, 'always'> & { lang: Language }) => (
  <>
    <Sentences title={pageTexts(lang).result.visit} sentences={always.treatment} />
    <Sentences title={pageTexts(lang).result.beforeVisit} sentences={always.beforeVisit} />
  </>
);

const Standing = ({ assessment, lang, screenedOn, signOff }: Shown) => {
  const { notADiagnosis, keepMedicines, goesOutOfDate, timeToThink } = answerTexts(lang).standing;
  return (
    <div className="note">
      <p>{notADiagnosis}</p>
      <p>{keepMedicines}</p>
      <p>{goesOutOfDate}</p>
      <p>{timeToThink}</p>
      <p className="soft">
        {basisSentence(answerTexts(lang), { ...assessment, screenedOn, signOff })}{' '}
        {filled(pageTexts(lang).result.validUntil, { day: writtenDay(assessment.validUntil, lang) })}
      </p>
    </div>
  );
};

const Result = (shown: Shown) => {
  const { clinic, assessment, ruleSet, lang, care, receipt, copy, remindedOn } = shown;
  const { headline, concerns, outcome } = assessment;
  const words = pageTexts(lang).result;
  return (
    <>
      <h1>{headline}</h1>
      <p>{shownNextStep(assessment, answerTexts(lang))}</p>
      <WayOn clinic={clinic} outcome={outcome} lang={lang} />
      <WhatNext clinic={clinic} copy={copy} lang={lang} outcome={outcome} remindedOn={remindedOn} />
      <FindingsSection assessment={assessment} lang={lang} />
      {outcome !== 'not_suitable' && (
        <section>
          <h2>{words.concerns}</h2>
          <ul className="points">
            {concerns.map((concern) => (
              <Concern key={`${concern.concern}:${concern.area}`} concern={concern} ruleSet={ruleSet} lang={lang} />
            ))}
          </ul>
        </section>
      )}
      <Always always={assessment.always} lang={lang} />
      {outcome !== 'not_suitable' && care && <CareSection care={care} lang={lang} />}
      {care && <WarningSigns clinic={clinic} lang={lang} care={care} />}
      <Standing {...shown} />
      {shown.leadsTo && <LeadsOn clinic={clinic} lang={lang} to={shown.leadsTo} />}
      {receipt && <ReceiptSection form={receipt} lang={lang} />}
      <p className="soft small screen after">{words.printed}</p>
    </>
  );
};

/**
 * The result page of an assessment. `screenedOn` is `YYYY-MM-DD`; of `care`, the warning signs are shown always, the
 * rest unless nothing is to be planned.
 */
export const resultPage = (
  settings: ClinicSettings,
  assessment: ExplainedAssessment,
  about: Omit<Shown, 'assessment' | 'clinic'>,
): RenderedPage =>
  // The title shows up in tabs and histories, so it says nothing.
  page({
    title: filled(formTexts(about.lang).pageTitle, { clinic: settings.name }),
    lang: about.lang,
    clinic: settings,
    children: <Result {...about} clinic={settings} assessment={assessment} />,
  });
