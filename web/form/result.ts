/** The answer to a submission, put into the empty result that came with the form. */

import { addDays } from '../../shared/screening/calendar-day.ts';
import { basisSentence } from '../../shared/screening/care.ts';
import type { ExplainedAssessment } from '../../shared/screening/explain.ts';
import type { Language } from '../../shared/screening/rule-set.ts';
import { termsOf } from '../../shared/screening/treatments.ts';
import { writtenDay } from '../../shared/screening/written-day.ts';

/** What the intake answers; without `resultUrl` nothing was stored. */
export type Answer = { resultUrl?: string; assessment: ExplainedAssessment };

const part = (within: ParentNode, name: string) => within.querySelector<HTMLElement>(`[data-part=${name}]`);
const slot = (within: ParentNode, name: string) => within.querySelector<HTMLElement>(`[data-slot=${name}]`);

const fill = (within: ParentNode, texts: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(texts)) slot(within, name)?.replaceChildren(text);
};

/** Outcomes that nothing speaks against: only beside these a consultation is offered (docs/screening.md#wording). */
const bookable: readonly string[] = ['suitable', 'suitable_with_cautions'];

/** Fills a result in, and gives its head line, which takes the focus. */
export const fillResult = (
  result: HTMLElement,
  { assessment, resultUrl }: Answer,
  lang: Language,
): HTMLElement | null => {
  const { headline, nextStep, outcome, findings, validUntil, ruleSet, ruleSetVersion } = assessment;
  const { validForDays } = termsOf({ treatment: ruleSet, version: ruleSetVersion });
  const basis = basisSentence(lang, { ...assessment, screenedOn: addDays(validUntil, -validForDays) });
  fill(result, { headline, nextStep, basis });
  if (!bookable.includes(outcome)) part(result, 'booking')?.remove();
  const pattern = part(result, 'finding');
  for (const { reason, advice, waitUntil } of findings) {
    const item = pattern?.cloneNode(true) as HTMLElement;
    fill(item, { reason, advice, waitUntil: waitUntil ? writtenDay(waitUntil, lang) : '' });
    if (!waitUntil) part(item, 'wait')?.remove();
    pattern?.before(item);
  }
  pattern?.remove();
  if (findings.length === 0) part(result, 'findings')?.remove();
  if (resultUrl) slot(result, 'resultUrl')?.setAttribute('href', resultUrl);
  else part(result, 'link')?.remove();
  return slot(result, 'headline');
};
