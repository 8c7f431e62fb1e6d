/**
 * The three consents of a screening, as shown; newest last. A listed wording never changes: records refer to it by its
 * id, and a changed word is a new id.
 */
export const consents = [
  {
    textId: 'screening-consents-en-1',
    health:
      'I agree that this clinic uses the health answers I give here to tell me whether a consultation makes sense, keeps them with my enquiry and lets its clinical staff read them. I can take this back at any time by writing to the clinic.',
    reminder: 'E-mail me once when a waiting time named in my result is over. I can stop this at any time.',
    marketing:
      'Send me follow-up e-mails about this treatment from this clinic. This does not change my result, and I can stop it at any time with one click.',
  },
] as const satisfies ConsentWordings;

/** Every wording that was ever shown in one language, newest last. */
export type ConsentWordings = readonly [ConsentTexts, ...ConsentTexts[]];

/** `textId` names this wording for ever. */
export type ConsentTexts = {
  readonly textId: string;
  readonly health: string;
  readonly reminder: string;
  readonly marketing: string;
};
