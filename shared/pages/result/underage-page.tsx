/**
 * What somebody under age reads (docs/contract.md#submissions): that it can wait, that nothing was kept, and nothing about
 * a treatment.
 */

import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { basisSentence, type Signatory } from '../../screening/care.ts';
import type { ExplainedAssessment } from '../../screening/explain.ts';
import { type RuleSetName, termsOf } from '../../screening/published/treatments.ts';
import { atAnyAge, shownNextStep } from '../../screening/what-next.ts';
import { answerTexts } from '../../texts/answer-texts.ts';
import type { Language } from '../../texts/language.ts';
import { FindingsSection } from '../findings-section.tsx';
import { page, type RenderedPage } from '../page.tsx';
import { Contacts } from './next-step.tsx';

type Shown = { lang: Language; screenedOn: string; signOff?: Signatory | null | undefined };

/** That nothing was kept of somebody who is too young for a rule set. */
export const NothingKept = ({ ruleSet, as: Heading }: { ruleSet: RuleSetName; as: 'h2' | 'h3' }) => (
  <div className="note" data-part="unkept">
    <Heading>Nothing was kept</Heading>
    <p>
      You are under {termsOf(ruleSet).minimumAge}, so we have kept nothing of what you typed. Nobody was sent a mail,
      neither you nor the clinic.
    </p>
  </div>
);

/** `screenedOn` is the day of the answers, `YYYY-MM-DD`. */
export const underagePage = (
  settings: ClinicSettings,
  assessment: ExplainedAssessment,
  { lang, screenedOn, signOff }: Shown,
): RenderedPage => {
  const shown = { ...assessment, ...atAnyAge(assessment) };
  const ruleSet = { treatment: assessment.ruleSet, version: assessment.ruleSetVersion };
  const { notADiagnosis, keepMedicines, timeToThink } = answerTexts(lang).standing;
  return page({
    title: `Your enquiry at ${settings.name}`,
    lang,
    clinic: settings,
    children: (
      <>
        <h1>{shown.headline}</h1>
        <p>{shownNextStep(shown, answerTexts(lang))}</p>
        <NothingKept as="h2" ruleSet={ruleSet} />
        <FindingsSection assessment={shown} lang={lang} />
        <section>
          <h2>If you want to ask something</h2>
          <p>You can ask the clinic, alone or with somebody you trust.</p>
          <Contacts {...settings} />
        </section>
        <p>{notADiagnosis}</p>
        <p>{keepMedicines}</p>
        <p>{timeToThink}</p>
        <p className="soft">{basisSentence(answerTexts(lang), { ...assessment, screenedOn, signOff })}</p>
      </>
    ),
  });
};
