/** What a prospect reads: outcome, reasons, what to tell the clinician. Wording by the rule set it was judged with. */
import { Fragment } from 'react';
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { basisSentence, type Signatory, standingSentences } from '../screening/care.ts';
import type { ExplainedAssessment, ExplainedConcern, ExplainedFinding } from '../screening/explain.ts';
import { groupedFindings } from '../screening/grouped-findings.ts';
import type { Language, RuleSet } from '../screening/rule-set.ts';
import { type CareText, textOf } from '../screening/wording.ts';
import { writtenDay } from '../screening/written-day.ts';
import { CareSection, WarningSigns } from './care-section.tsx';
import { LeadsOn, WayOn } from './next-step.tsx';
import { page, type RenderedPage } from './page.tsx';
import { type ReceiptForm, ReceiptSection } from './receipt-section.tsx';

type Shown = {
  clinic: ClinicSettings;
  assessment: ExplainedAssessment;
  ruleSet: RuleSet;
  lang: Language;
  screenedOn: string;
  /** Who had signed the rules off, if anybody had. */
  signOff?: Signatory | null | undefined;
  care?: CareText;
  /** Where a receipt can be asked for. */
  receipt?: ReceiptForm | undefined;
  /** The clinic's page that a form post leads on to. */
  leadsTo?: string | undefined;
};

const Finding = ({ finding, lang, isGrouped }: { finding: ExplainedFinding; lang: Language; isGrouped: boolean }) => (
  <li>
    {isGrouped ? <h4>{finding.reason}</h4> : <h3>{finding.reason}</h3>}
    <p>{finding.advice}</p>
    {finding.waitUntil && <p className="soft">Not before {writtenDay(finding.waitUntil, lang)}.</p>}
  </li>
);

const Concern = ({ concern, ruleSet, lang }: { concern: ExplainedConcern; ruleSet: RuleSet; lang: Language }) => {
  const { concerns, areas } = ruleSet.wording[lang];
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

const Standing = ({ assessment, lang, screenedOn, signOff }: Omit<Shown, 'clinic'>) => {
  const { notADiagnosis, keepMedicines, goesOutOfDate, timeToThink } = standingSentences(lang);
  return (
    <div className="note">
      <p>{notADiagnosis}</p>
      <p>{keepMedicines}</p>
      <p>{goesOutOfDate}</p>
      <p>{timeToThink}</p>
      <p className="soft">
        {basisSentence(lang, { ...assessment, screenedOn, signOff })} Valid until{' '}
        {writtenDay(assessment.validUntil, lang)}.
      </p>
    </div>
  );
};

const Result = (shown: Shown) => {
  const { clinic, assessment, ruleSet, lang, care, receipt } = shown;
  const { headline, nextStep, findings, concerns, outcome } = assessment;
  return (
    <>
      <h1>{headline}</h1>
      <p>{nextStep}</p>
      <WayOn clinic={clinic} outcome={outcome} />
      {findings.length > 0 && (
        <section>
          <h2>Why, and what to tell the clinic</h2>
          <p className="soft">{standingSentences(lang).tellClinician}</p>
          {groupedFindings(assessment).map((group) => (
            <Fragment key={group.title}>
              {group.title && <h3 className="group">{group.title}</h3>}
              <ul className="points">
                {group.findings.map((finding) => (
                  <Finding key={finding.ruleId} finding={finding} lang={lang} isGrouped={group.title !== null} />
                ))}
              </ul>
            </Fragment>
          ))}
        </section>
      )}
      {outcome !== 'not_suitable' && (
        <section>
          <h2>What you asked about</h2>
          <ul className="points">
            {concerns.map((concern) => (
              <Concern key={`${concern.concern}:${concern.area}`} concern={concern} ruleSet={ruleSet} lang={lang} />
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
  { ruleSet, lang, screenedOn, signOff, care, receipt, leadsTo }: Omit<Shown, 'assessment' | 'clinic'>,
): RenderedPage =>
  // The title shows up in tabs and histories, so it says nothing.
  page({
    title: `Your enquiry at ${settings.name}`,
    lang,
    clinic: settings,
    children: (
      <Result
        clinic={settings}
        assessment={assessment}
        {...{ ruleSet, lang, screenedOn, signOff, care, receipt, leadsTo }}
      />
    ),
  });
