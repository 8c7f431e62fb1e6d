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
import { filled, writtenNumber } from '../../texts/filled.ts';
import { formTexts } from '../../texts/form-texts.ts';
import type { Language } from '../../texts/language.ts';
import { pageTexts } from '../../texts/page-texts.ts';
import { FindingsSection } from '../findings-section.tsx';
import { page, type RenderedPage } from '../page.tsx';
import { Contacts } from './next-step.tsx';

type Shown = { lang: Language; screenedOn: string; signOff?: Signatory | null | undefined };

type Kept = { ruleSet: RuleSetName; lang: Language; as: 'h2' | 'h3' };

/** That nothing was kept of somebody who is too young for a rule set. */
export const NothingKept = ({ ruleSet, lang, as: Heading }: Kept) => (
  <div className="note" data-part="unkept">
    <Heading>{pageTexts(lang).underage.title}</Heading>
    <p>{filled(pageTexts(lang).underage.text, { age: writtenNumber(termsOf(ruleSet).minimumAge, lang) })}</p>
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
    title: filled(formTexts(lang).pageTitle, { clinic: settings.name }),
    lang,
    clinic: settings,
    children: (
      <>
        <h1>{shown.headline}</h1>
        <p>{shownNextStep(shown, answerTexts(lang))}</p>
        <NothingKept as="h2" ruleSet={ruleSet} lang={lang} />
        <FindingsSection assessment={shown} lang={lang} />
        <section>
          <h2>{pageTexts(lang).underage.ask}</h2>
          <p>{pageTexts(lang).underage.askHow}</p>
          <Contacts clinic={settings} lang={lang} />
        </section>
        <p>{notADiagnosis}</p>
        <p>{keepMedicines}</p>
        <p>{timeToThink}</p>
        <p className="soft">{basisSentence(answerTexts(lang), { ...assessment, screenedOn, signOff })}</p>
      </>
    ),
  });
};
