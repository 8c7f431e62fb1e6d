/** What a prospect reads: outcome, reasons, what to tell the clinician. Wording by the rule set it was judged with. */
import type { ClinicSettings } from '../leads/clinic-settings.ts';
import type { Screening } from '../leads/screening.ts';
import { rulesOf } from '../leads/screening-rules.ts';
import { basisSentence, standingSentences } from '../screening/care.ts';
import {
  type ExplainedAssessment,
  type ExplainedConcern,
  type ExplainedFinding,
  explain,
} from '../screening/explain.ts';
import { readAnswers } from '../screening/read-answers.ts';
import type { Language, RuleSet } from '../screening/rule-set.ts';
import { textOf } from '../screening/wording.ts';
import { writtenDay } from '../screening/written-day.ts';
import { page, type RenderedPage } from './page.tsx';

type Shown = { assessment: ExplainedAssessment; ruleSet: RuleSet; lang: Language; screenedOn: string };

const Finding = ({ finding, lang }: { finding: ExplainedFinding; lang: Language }) => (
  <li>
    <h3>{finding.reason}</h3>
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
    </li>
  );
};

const Standing = ({ assessment, lang, screenedOn }: Shown) => {
  const { notADiagnosis, keepMedicines, goesOutOfDate, timeToThink } = standingSentences(lang);
  return (
    <div className="note">
      <p>{notADiagnosis}</p>
      <p>{keepMedicines}</p>
      <p>{goesOutOfDate}</p>
      <p>{timeToThink}</p>
      <p className="soft">
        {basisSentence(lang, { ...assessment, screenedOn })} Valid until {writtenDay(assessment.validUntil, lang)}.
      </p>
    </div>
  );
};

const Result = (shown: Shown) => {
  const { assessment, ruleSet, lang } = shown;
  const { headline, nextStep, findings, concerns } = assessment;
  return (
    <>
      <h1>{headline}</h1>
      <p>{nextStep}</p>
      {findings.length > 0 && (
        <section>
          <h2>Why, and what to tell your clinician</h2>
          <p className="soft">{standingSentences(lang).tellClinician}</p>
          <ul className="points">
            {findings.map((finding) => (
              <Finding key={finding.ruleId} finding={finding} lang={lang} />
            ))}
          </ul>
        </section>
      )}
      {assessment.outcome !== 'not_suitable' && (
        <section>
          <h2>What you asked about</h2>
          <ul className="points">
            {concerns.map((concern) => (
              <Concern key={`${concern.concern}:${concern.area}`} concern={concern} ruleSet={ruleSet} lang={lang} />
            ))}
          </ul>
        </section>
      )}
      <Standing {...shown} />
    </>
  );
};

const rendered = (settings: ClinicSettings, shown: Shown): RenderedPage =>
  // The title shows up in tabs and histories, so it says nothing.
  page({
    title: `Your enquiry at ${settings.name}`,
    lang: shown.lang,
    clinic: settings,
    children: <Result {...shown} />,
  });

/** The result page of an assessment that was not stored. `screenedOn` is `YYYY-MM-DD`. */
export const resultPage = (
  settings: ClinicSettings,
  assessment: ExplainedAssessment,
  { ruleSet, lang, screenedOn }: Omit<Shown, 'assessment'>,
): RenderedPage => rendered(settings, { assessment, ruleSet, lang, screenedOn });

/** The result page of a stored screening, in the words of its day. Throws when its rule set is not among the published. */
export const storedResultPage = (settings: ClinicSettings, screening: Screening): RenderedPage => {
  const { device, today, lang, assessment } = screening;
  const ruleSet = rulesOf(screening);
  const { answers } = readAnswers(screening, { ruleSet, device, today });
  const explained = explain(assessment as Parameters<typeof explain>[0], answers, { ruleSet, lang, today });
  return rendered(settings, { assessment: explained, ruleSet, lang, screenedOn: today });
};
