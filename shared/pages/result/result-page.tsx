/** What a prospect reads: outcome, reasons, what to tell the clinician. Wording by the rule set it was judged with. */

import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { basisSentence, type Signatory } from '../../screening/care.ts';
import type { ExplainedAssessment, ExplainedConcern } from '../../screening/explain.ts';
import type { RuleSet } from '../../screening/rule-set.ts';
import { shownNextStep } from '../../screening/what-next.ts';
import { type CareText, textOf } from '../../screening/wording.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { answerTexts } from '../../texts/answer-texts.ts';
import type { Language } from '../../texts/language.ts';
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

const Concern = ({ concern, ruleSet }: { concern: ExplainedConcern; ruleSet: RuleSet }) => {
  const { concerns, areas } = ruleSet.wording;
  return (
    <li>
      <h3>
        {textOf(concerns, concern.concern).label} ({textOf(areas, concern.area)})
      </h3>
      <dl>
        <dt>Evidence</dt>
        <dd>{concern.evidence}</dd>
        <dt>Visits</dt>
        <dd>{concern.sessions}</dd>
        <dt>Change</dt>
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
const Always = ({ always }: Pick<ExplainedAssessment, 'always'>) => (
  <>
    <Sentences title="What a visit is like" sentences={always.treatment} />
    <Sentences title="Before any visit" sentences={always.beforeVisit} />
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
        {basisSentence(answerTexts(lang), { ...assessment, screenedOn, signOff })} Valid until{' '}
        {writtenDay(assessment.validUntil, lang)}.
      </p>
    </div>
  );
};

const Result = (shown: Shown) => {
  const { clinic, assessment, ruleSet, lang, care, receipt, copy, remindedOn } = shown;
  const { headline, concerns, outcome } = assessment;
  return (
    <>
      <h1>{headline}</h1>
      <p>{shownNextStep(assessment, answerTexts(lang))}</p>
      <WayOn clinic={clinic} outcome={outcome} />
      <WhatNext clinic={clinic} copy={copy} lang={lang} outcome={outcome} remindedOn={remindedOn} />
      <FindingsSection assessment={assessment} lang={lang} />
      {outcome !== 'not_suitable' && (
        <section>
          <h2>What you asked about</h2>
          <ul className="points">
            {concerns.map((concern) => (
              <Concern key={`${concern.concern}:${concern.area}`} concern={concern} ruleSet={ruleSet} />
            ))}
          </ul>
        </section>
      )}
      <Always always={assessment.always} />
      {outcome !== 'not_suitable' && care && <CareSection care={care} />}
      {care && <WarningSigns clinic={clinic} lang={lang} care={care} />}
      <Standing {...shown} />
      {shown.leadsTo && <LeadsOn clinic={clinic} to={shown.leadsTo} />}
      {receipt && <ReceiptSection form={receipt} />}
      <p className="soft small screen after">You can print this page, or keep it as a PDF, with your browser’s menu.</p>
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
    title: `Your enquiry at ${settings.name}`,
    lang: about.lang,
    clinic: settings,
    children: <Result {...about} clinic={settings} assessment={assessment} />,
  });
