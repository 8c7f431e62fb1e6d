import { areas as areasBefore, concerns as before } from '../../1.0.0/wording-en/concerns.ts';
import type { MicroneedlingWording } from '../wording.ts';

/** English: what is known about each wish (docs/screening.md#wishes). Trials followed people for 3 to 12 months. */
export const concerns: MicroneedlingWording['concerns'] = {
  'acne-scars': {
    ...before['acne-scars'],
    evidence: 'good studies',
    note: 'The good studies are about sunken scars. Active acne is treated first. Narrow, deep scars need other methods too.',
  },
  pigmentation: {
    ...before.pigmentation,
    evidence: 'few studies',
    note: 'Needling can also darken the skin, so strict sun cover matters. A spot that changes is a matter for a doctor.',
  },
  wrinkles: { ...before.wrinkles, evidence: 'fair studies at best' },
  'dry-sun-damaged': { ...before['dry-sun-damaged'], evidence: 'hardly any studies' },
  'surgical-scars': {
    ...before['surgical-scars'],
    evidence: 'few to fair studies',
    note: 'In one study of scars on the belly about 1 person in 4 saw no change.',
  },
  'stretch-marks': { ...before['stretch-marks'], evidence: 'few to fair studies' },
  'hormonal-acne': { ...before['hormonal-acne'], evidence: 'hardly any studies' },
  'oily-skin': { ...before['oily-skin'], evidence: 'hardly any studies', sessions: '6 visits in one small study' },
  other: before.other,
};

/** English: parts of the body. */
export const areas: MicroneedlingWording['areas'] = areasBefore;

/** English: where the answers leave less known about a wish than its own text says. */
export const lessKnown: MicroneedlingWording['lessKnown'] = [
  { concern: 'acne-scars', area: 'face', question: 'scarShape', values: ['raised'], evidence: 'not known' },
];
