/** What the form's script needs to know, from the same rows that the server judges by. */

import type { FormScript, Stop } from '../contract/form-script.ts';
import type { Device } from '../screening/published/treatments.ts';
import type { Catalogue, Predicate } from '../screening/rule-set.ts';
import { textOf } from '../screening/wording.ts';
import { formTexts } from '../texts/form-texts.ts';
import type { Language } from '../texts/language.ts';

/** The devices that a condition names. */
const devicesIn = (predicate: Predicate): readonly Device[] => {
  if (predicate.kind === 'device') return [predicate.device];
  return 'of' in predicate ? [predicate.of].flat().flatMap(devicesIn) : [];
};

/**
 * Every absolute rule that can fire on this device, for an early stop. Their conditions are about what somebody has
 * answered, never about what is not answered yet, so they hold for a half-filled form as well.
 */
const stopsOf = ({ rules, wording }: Catalogue, device: Device): Stop[] =>
  rules
    .filter(({ severity, when }) => severity === 'absolute' && devicesIn(when).every((named) => named === device))
    .map(({ id, when }) => ({ when, ...textOf(wording.rules, id), isAtOnce: isAboutAge(when) }));

/** Of somebody who is too young nothing is kept, so nothing more is asked. */
const isAboutAge = (when: Predicate): boolean => when.kind === 'number';

/** Questions that are always asked and that an urgent finding rests on: nobody stops before they were answered. */
const beforeAnyStop = ({ rules, questions, wording }: Catalogue): FormScript['stopsAfter'] => {
  const { urgent = {} } = wording;
  const named = rules.flatMap(({ id, when, severity }) =>
    severity === 'absolute' && Object.hasOwn(urgent, id) && 'question' in when ? [when.question] : [],
  );
  return questions.flatMap(({ key, showIf }) => (showIf === null && named.includes(key) ? [key] : []));
};

type Told = { lang: Language; device: Device } & Pick<FormScript, 'draft' | 'today' | 'sharesOutcome'>;

/** The data of a form's script. */
export const formScriptData = (catalogue: Catalogue, { lang, device, ...told }: Told): FormScript => ({
  ...told,
  device,
  stopHeadline: catalogue.wording.outcomes.not_suitable.headline,
  stops: stopsOf(catalogue, device),
  stopsAfter: beforeAnyStop(catalogue),
  words: formTexts(lang).script,
});
