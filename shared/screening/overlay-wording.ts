import type { Language } from '../texts/language.ts';
import type { StricterSeverity } from './rule-set.ts';
import type { FindingText } from './wording.ts';

/** What is added to the texts of findings where a clinic is stricter than the rule set. Whole sentences. */
type OverlayWording = {
  readonly stricter: Readonly<Record<StricterSeverity, string>>;
  readonly longer: (days: number) => string;
  /** What has to change first, where the rule set has no sentence for it. */
  readonly until: string;
  readonly ageLine: (under: number) => FindingText;
  readonly ageUntil: (under: number) => string;
};

export const overlayWording: Readonly<Record<Language, OverlayWording>> = {
  en: {
    stricter: {
      absolute: 'This clinic does not offer the treatment while this applies.',
      relative: 'At this clinic, a clinician goes through this with you first.',
    },
    longer: (days) => `This clinic asks for a longer wait than usual: ${days} days.`,
    until: 'For some of your answers this clinic is stricter than usual; it can tell you what would have to change.',
    ageLine: (under) => ({
      reason: `This clinic has a rule of its own for people under ${under}.`,
      advice: 'Tell the clinic your age when you get in touch.',
    }),
    ageUntil: (under) => `You would have to be ${under} for this clinic.`,
  },
};
