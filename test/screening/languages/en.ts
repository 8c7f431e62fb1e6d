/** What the tests of the texts know about English (docs/screening.md#wording). */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** What is never said, in small letters. */
export const neverSaid = [
  'cleared',
  'approved',
  'safe for you',
  'fit for treatment',
  'guarantee',
  'no risk',
  'book now',
];

/** Discounts, countdowns and scarcity. */
export const pushing = /discount|% off|only today|hurry up|last chance|limited (time|places)|offer ends/i;

/** That the clinic is told something; each finding says so. Most people have no clinician yet, who is named by 1.0.0. */
export const tellsClinic = /tell (the clinic|your clinician)\b/i;

/** That the person's own doctor is seen, where a rule asks for it. */
export const ownDoctor = /see your own doctor/i;

/** That a prescribed medicine is neither stopped nor paused. */
export const doNotStop = /(do not|never) (stop|pause)/i;

/** That something is stopped: said of no medicine. */
export const stops = /(?<!do not |never )\bstop (it|them|this|the|a)\b/i;

/** Reassurance without a source, and blame. */
export const soothing = /usually (fine|possible|allows)|does not rule .* out|come untanned|paracetamol/i;

/** Whom to call at once, where looks cause distress. */
export const crisisLine = 'crisis line now';

/** Names of diseases: said only where the person gave or was asked them. The beginnings of words, in small letters. */
export const diseases =
  'cancer|melanoma|herpes|shingles|hiv|hepatitis|keloid|koebner|psoriasis|lichen|eczema|rosacea|sarcoidosis|vitiligo|lupus|scleroderma|morphoea|diabetes|epilepsy|melasma|dermatitis|keratosis|stroke|thrombosis|leuk|pyoderma|behçet|molluscum|haemophilia|sepsis|granuloma|depress';

/**
 * Names that a person who has the thing knows, and that no shorter word stands for: of diseases, medicines, treatments,
 * and of who decides. They count as a word of two syllables.
 */
const names = new RegExp(
  `\\b(${[
    'microneedling|needling|isotretinoin|retinol|tretinoin|adapalene|benzoyl peroxide|doxycycline|adrenaline|vitamin-?\\s?[ACE]',
    'melasma|lupus|scleroderma|morphoea|rheumatoid arthritis|Sjögren’s|dermatomyositis|Ehlers-Danlos|vitiligo|psoriasis|eczema',
    'rosacea|sarcoidosis|diabetes|epilepsy|keloid|hypertrophic|melanoma|acne|cancer|thyroid',
    'chemotherapy|radiotherapy|immunotherapy|botulinum|silicone|collagen|breastfeed|chestfeed',
    'palsy|neuralgia|G6PD deficiency|methaemoglobinaemia|pseudocholinesterase deficiency|PABA|sulphonamides|steroids?',
    'clinician|specialist|pharmacist|prescriber|consultation|paracetamol|ibuprofen|aspirin',
    'haemangioma',
  ].join('|')})\\b`,
  'giu',
);

/** The Flesch-Kincaid grade of a text: the US school year that it takes to read it. 0 for no words. */
export const readingGrade = (text: string): number => {
  const words = text.replace(names, 'matter').match(/[\p{L}\p{N}][\p{L}\p{N}’-]*/gu) ?? [];
  if (words.length === 0) return 0;
  const sentence = text.match(/[^.!?:;]*\p{L}[^.!?:;]*/gu)?.length ?? 1;
  return fleschKincaid({
    sentence,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
};
