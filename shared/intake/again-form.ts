/** A screening that is taken up again: what its form asks, what it holds already, and what travels along unseen. */

import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import type { Screening } from '../leads/screening.ts';
import { formValues, questionsToAskAgain } from '../screening/ask-again.ts';
import { unknownDate } from '../screening/engine/dated-events.ts';
import { currentRowsOf, ruleSetOf } from '../screening/published/published.ts';
import { readAnswers } from '../screening/reading/read-answers.ts';

export type AgainForm = {
  /** Keys of the questions that are asked. */
  asked: readonly string[];
  /** Fields that are filled in already, by name: contact, age, and the dates of what has happened. */
  shown: ReadonlyMap<string, readonly string[]>;
  /** Types of events whose day is the one of the earlier screening, because the person did not remember it. */
  assumed: readonly string[];
  /** Fields that are sent along, by name: all other answers. */
  carried: ReadonlyMap<string, readonly string[]>;
};

type Dated = { type: string; date: string };

/** Whether a day is not known that may have been the one of that screening. */
const isAssumed = ({ date }: Dated, screenedOn: string): boolean =>
  date === unknownDate || date === screenedOn.slice(0, 7);

/** A day that nobody remembered was no later than the day of that screening, and every wait counts from there. */
const eventFields = (events: readonly Dated[], screenedOn: string): [string, string[]][] =>
  events.map((event) => [`answers.events.${event.type}`, [isAssumed(event, screenedOn) ? screenedOn : event.date]]);

/** The form for a stored screening. Throws when its rule set is not among the published. */
export const againForm = async (
  { treatment, ruleSetVersion, device, lang, today, answers: given, noneApply, contact }: Screening,
  settings: ClinicSettings,
): Promise<AgainForm> => {
  const madeWith = await ruleSetOf({ treatment, version: ruleSetVersion }, lang);
  const current = currentRowsOf(treatment);
  if (!madeWith) throw new Error('A screening was made with a rule set that is not published');
  const { answers } = readAnswers({ answers: given, noneApply }, { ruleSet: madeWith, device, today });
  const asked = questionsToAskAgain(current, settings.device, answers);
  const kept = current.questions.filter(({ key }) => !asked.includes(key) && answers[key] !== undefined);
  // A group can only be ticked off as a whole, so a group of which something is asked again travels answer by answer.
  const whole = noneApply.filter((group) =>
    current.questions.every((it) => it.group !== group || !asked.includes(it.key)),
  );
  const carried = kept.filter(({ key, group }) => !whole.includes(group) || Object.hasOwn(given, key));
  const events = (answers.events ?? []) as readonly Dated[];
  return {
    asked,
    assumed: events.filter((event) => isAssumed(event, today)).map(({ type }) => type),
    shown: new Map([
      ['contact.name', [contact.name]],
      ['contact.email', [contact.email]],
      ['contact.phone', [contact.phone?.typed ?? '']],
      ['answers.age', answers.age === undefined ? [] : formValues(answers.age)],
      ...eventFields(events, today),
    ]),
    carried: new Map([
      ...carried.map(({ key }): [string, readonly string[]] => [`answers.${key}`, formValues(answers[key] ?? [])]),
      ['noneApply', whole],
      // What the person insisted on once is not asked back again.
      ['contact.asTyped', [contact.email, ...(contact.phone ? [contact.phone.typed] : [])]],
      ['ruleSetVersion', [current.version]],
      ['treatment', [treatment]],
    ]),
  };
};
