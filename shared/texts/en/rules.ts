/** What is said beside a rule set's own texts: where a clinic is stricter, where nobody has signed, of days that nobody knows. */
import type { Translated } from '../filled.ts';

export const rules = {
  /** In front of the advice of a finding that weighs more at this clinic. */
  stricter: {
    absolute: 'This clinic does not offer the treatment while this applies.',
    relative: 'At this clinic, a clinician goes through this with you first.',
  },
  /** After the advice of a finding with a wait. */
  longer: {
    one: 'This clinic asks for a longer wait than usual: {n} day.',
    other: 'This clinic asks for a longer wait than usual: {n} days.',
  },
  /** What has to change first, where the rule set has no sentence for it. */
  until: 'For some of your answers this clinic is stricter than usual; it can tell you what would have to change.',
  /** Of a clinic that takes people from an age of its own on; `{age}` is in years. */
  ageLine: {
    reason: 'This clinic has a rule of its own for people under {age}.',
    advice: 'Tell the clinic your age when you get in touch.',
    until: 'You would have to be {age} for this clinic.',
  },
  /** For everybody, while no clinician of the clinic stands for the rules: calm, and true whatever the reason is. */
  notSigned: {
    reason: 'At this clinic a clinician looks at every enquiry first.',
    advice: 'This is about the clinic and not about your answers. You do not need to do anything for it.',
  },
  /** After the name of an event and a colon, instead of a day; `nothing`: no event of a list has happened. */
  events: { overAYear: 'more than a year ago', unknown: 'the date is not known', nothing: 'Nothing of this' },
};

/** The same in each language. */
export type RulesTexts = Translated<typeof rules>;
