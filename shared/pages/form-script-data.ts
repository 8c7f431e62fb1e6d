/** What the form's script needs to know, from the same rows that the server judges by. */

import type { FormScript, FormWords, Stop } from '../contract/form-script.ts';
import type { Device } from '../screening/published/treatments.ts';
import type { Catalogue, Predicate } from '../screening/rule-set.ts';
import { textOf } from '../screening/wording.ts';
import type { Language } from '../texts/language.ts';

/** Sentences of the form's script, by language. Without the script nobody needs them. */
const formWords: Readonly<Record<Language, FormWords>> = {
  en: {
    step: 'Step {n} of {of}',
    back: 'Back',
    next: 'Next',
    answer: 'Please choose an answer.',
    answerOrTick: 'Please choose an answer, or tick “None of these apply to me” above.',
    number: 'Please enter your age in whole years, from 0 to 120.',
    email: 'Please enter one plain address such as name@example.com.',
    needed: 'Please fill this in.',
    consent: 'Without this consent the clinic may not read your answers.',
    date: 'Please give a date, or choose one of the other answers.',
    future: 'Please give a day that is not in the future.',
    faults: 'Please look at this again',
    happened: 'Yes',
    anotherLine: 'Add another line',
    kept: 'Until you send it, this form keeps your answers in this tab of this device, so that nothing is lost.',
    forget: 'Forget my answers',
    forgotten: 'Your answers are forgotten.',
    sending: 'Sending your answers …',
    offline: 'We cannot reach the clinic right now. Your answers are still here, and we try again by ourselves.',
    retry: 'Try again now',
    failed: 'Your answers could not be sent. Please try again, or write to the clinic.',
    stopTitle: 'Your answers already decide the result',
    stopDoctor: 'If a mole, patch or sore changes, bleeds or does not heal, see your own doctor soon.',
    stopChoice:
      'You can stop here: nothing has been sent. Or go on and send the form all the same, so that the clinic knows of you.',
    stopYoung:
      'You can stop here: nothing has been sent. If you go on, you see this answer, and nothing of it is kept.',
    stopHere: 'Stop here',
    stopped: 'You stopped here',
    stoppedHelp: 'Nothing was sent, and your answers are forgotten. What to do now:',
    wrong: 'Error: ',
    check: 'Check your answers',
    checkHelp: 'Nothing has been sent yet. This is what the clinic will read:',
    change: 'Change',
    nothing: 'None of these',
  },
};

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
  words: formWords[lang],
});
