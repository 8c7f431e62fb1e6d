import type { Language } from '../texts/language.ts';

/** The three consents of a screening, as shown. `textId` names this wording for ever; a changed word is a new id. */
export type ConsentTexts = {
  readonly textId: string;
  readonly health: string;
  readonly reminder: string;
  readonly marketing: string;
};

/** Every wording that was ever shown, newest last in each language. A listed wording never changes. */
const shown: Readonly<Record<Language, readonly [ConsentTexts, ...ConsentTexts[]]>> = {
  en: [
    {
      textId: 'screening-consents-en-1',
      health:
        'I agree that this clinic uses the health answers I give here to tell me whether a consultation makes sense, keeps them with my enquiry and lets its clinical staff read them. I can take this back at any time by writing to the clinic.',
      reminder: 'E-mail me once when a waiting time named in my result is over. I can stop this at any time.',
      marketing:
        'Send me follow-up e-mails about this treatment from this clinic. This does not change my result, and I can stop it at any time with one click.',
    },
  ],
};

/** The wording that is shown now in a language. */
export function consentTexts(lang: Language): ConsentTexts {
  return shown[lang].at(-1) ?? shown[lang][0];
}

/** The wording with this id, current or older, or `undefined` when it was never shown. */
export function consentTextsById(textId: string): ConsentTexts | undefined {
  return Object.values(shown)
    .flat()
    .find((texts) => texts.textId === textId);
}
