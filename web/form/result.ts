/** The answer to a submission, put into the empty result that came with the form. */

import { addDays } from '../../shared/screening/calendar-day.ts';
import { basisSentence, type Signatory } from '../../shared/screening/care.ts';
import type { ExplainedAssessment } from '../../shared/screening/explain.ts';
import { groupedFindings } from '../../shared/screening/grouped-findings.ts';
import { isBookable } from '../../shared/screening/outcome.ts';
import { termsOf } from '../../shared/screening/published/treatments.ts';
import { atAnyAge, shownNextStep } from '../../shared/screening/what-next.ts';
import { writtenDay } from '../../shared/screening/written-day.ts';
import type { AnswerTexts } from '../../shared/texts/answer-texts.ts';
import type { Language } from '../../shared/texts/language.ts';

/** What the intake answers; without `resultUrl` nothing was stored. */
export type Answer = { resultUrl?: string; assessment: ExplainedAssessment; signOff?: Signatory | null };

/** What the markup says it in, because the script holds no language. */
type ResultTexts = Pick<AnswerTexts, 'next' | 'basis' | 'lang'>;

const part = (within: ParentNode, name: string) => within.querySelector<HTMLElement>(`[data-part=${name}]`);
const slot = (within: ParentNode, name: string) => within.querySelector<HTMLElement>(`[data-slot=${name}]`);

const fill = (within: ParentNode, texts: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(texts)) slot(within, name)?.replaceChildren(text);
};

/** One copy of a part for each item, in its place. */
const repeat = <Item>(
  within: ParentNode,
  name: string,
  items: readonly Item[],
  fillIn: (copy: HTMLElement, item: Item) => void,
): void => {
  const pattern = part(within, name);
  for (const item of items) {
    const copy = pattern?.cloneNode(true) as HTMLElement;
    fillIn(copy, item);
    pattern?.before(copy);
  }
  pattern?.remove();
};

/** Fills a result in, and gives its head line, which takes the focus. */
export const fillResult = (
  result: HTMLElement,
  { assessment, resultUrl, signOff }: Answer,
  lang: Language,
): HTMLElement | null => {
  const { headline, outcome, concerns, validUntil, ruleSet, ruleSetVersion } = assessment;
  // Without it nothing was stored, because the person is too young for what is said of a visit.
  const { findings, groups } = resultUrl ? assessment : atAnyAge(assessment);
  const always = resultUrl ? assessment.always : { treatment: [], beforeVisit: [] };
  const texts: ResultTexts = { ...JSON.parse(result.dataset.texts ?? '{}'), lang };
  const nextStep = shownNextStep(assessment, texts);
  const { validForDays } = termsOf({ treatment: ruleSet, version: ruleSetVersion });
  const basis = basisSentence(texts, { ...assessment, screenedOn: addDays(validUntil, -validForDays), signOff });
  fill(result, { headline, nextStep, basis });
  if (!isBookable(outcome)) part(result, 'booking')?.remove();
  repeat(result, 'group', groupedFindings({ findings, groups }), (section, group) => {
    if (group.title) fill(section, { title: group.title });
    else slot(section, 'title')?.remove();
    repeat(section, 'finding', group.findings, (item, { reason, advice, waitUntil }) => {
      fill(item, { reason, advice, waitUntil: waitUntil ? writtenDay(waitUntil, lang) : '' });
      if (!waitUntil) part(item, 'wait')?.remove();
    });
  });
  if (findings.length === 0) part(result, 'findings')?.remove();
  const wishes = outcome === 'not_suitable' ? [] : concerns;
  repeat(result, 'wish', wishes, (item, { evidence, note }) => fill(item, { evidence, note }));
  if (wishes.length === 0) part(result, 'notes')?.remove();
  for (const [name, sentences] of Object.entries(always)) {
    const list = part(result, name);
    if (list) repeat(list, 'sentence', sentences, (item, sentence) => item.replaceChildren(sentence));
    if (sentences.length === 0) list?.remove();
  }
  part(result, resultUrl ? 'unkept' : 'kept')?.remove();
  if (resultUrl) slot(result, 'resultUrl')?.setAttribute('href', resultUrl);
  else part(result, 'link')?.remove();
  return slot(result, 'headline');
};
