import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

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
