/** What the form's script needs to know, from the same rows that the server judges by. */
import type { FormScript, Stop } from '../contract/form-script.ts';
import type { Catalogue, Language } from '../screening/rule-set.ts';
import type { Device } from '../screening/treatments.ts';
import { textOf } from '../screening/wording.ts';
import { formWords } from './form-words.ts';

/**
 * Every absolute rule that can fire on this device, for an early stop. Their conditions are about what somebody has
 * answered, never about what is not answered yet, so they hold for a half-filled form as well.
 */
const stopsOf = ({ rules, wording }: Catalogue, lang: Language, device: Device): Stop[] =>
  rules
    .filter(({ severity, category }) => severity === 'absolute' && (category !== 'device' || device === 'rf'))
    .map(({ id, when }) => ({ when, reason: textOf(wording[lang].rules, id).reason }));

type Told = { lang: Language; device: Device } & Pick<FormScript, 'draft' | 'today' | 'sharesOutcome'>;

/** The data of a form's script. */
export const formScriptData = (catalogue: Catalogue, { lang, device, ...told }: Told): FormScript => ({
  ...told,
  stopHeadline: catalogue.wording[lang].outcomes.not_suitable.headline,
  stops: stopsOf(catalogue, lang, device),
  words: formWords[lang],
});
