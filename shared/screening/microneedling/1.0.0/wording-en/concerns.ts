import type { MicroneedlingWording } from '../wording.ts';

/**
 * English: what is known about each wish (docs/screening.md#wishes). Trials followed people for 3 to 12 months; nothing
 * is promised.
 */
export const concerns: MicroneedlingWording['concerns'] = {
  'acne-scars': {
    label: 'Acne scars',
    evidence: 'good',
    sessions: 'Usually 3 visits (1 to 6), 4 weeks apart',
    onset: 'About 3 months after the last visit, with more to come up to 6 months',
    note: 'The good studies are about sunken scars. Active acne is treated first, and narrow, deep scars need other methods too.',
  },
  pigmentation: {
    label: 'Uneven colour',
    evidence: 'low',
    sessions: 'Usually 2 to 4 visits, 4 weeks apart',
    onset: '1 to 3 months; it often comes back',
    note: 'Needling can also darken the skin, so strict sun cover matters. A spot that changes is a matter for a doctor.',
  },
  wrinkles: {
    label: 'Lines and wrinkles',
    evidence: 'moderate at best',
    sessions: 'Usually 4 visits, 30 days apart',
    onset: 'From about 90 days after the first visit',
    note: 'Fine lines do better than folds. Eyelids are left out.',
  },
  'dry-sun-damaged': {
    label: 'Dry or sun-damaged skin',
    evidence: 'very low',
    sessions: 'Perhaps 3 to 4 visits, 4 weeks apart (borrowed from lines)',
    onset: 'About 3 months',
    note: 'There is no convincing study on dryness, and needling itself dries the skin for some days.',
  },
  'surgical-scars': {
    label: 'Scars from an operation or injury',
    evidence: 'low to moderate',
    sessions: 'Usually 3 visits, 4 weeks apart',
    onset: '2 to 4 months',
    note: 'In one study of scars on the abdomen about 1 person in 4 saw no change.',
  },
  'stretch-marks': {
    label: 'Stretch marks',
    evidence: 'low to moderate',
    sessions: 'Usually 3 to 5 visits, 4 weeks apart',
    onset: '3 to 6 months; they fade, they do not vanish',
    note: 'Marks from a pregnancy change by themselves after birth.',
  },
  'hormonal-acne': {
    label: 'Acne that is still coming (hormonal acne)',
    evidence: 'very low',
    sessions: 'No usual course',
    onset: 'Not known',
    note: 'Acne care comes first; needling is for the scars afterwards.',
  },
  'oily-skin': {
    label: 'Oily skin',
    evidence: 'very low',
    sessions: '6 visits in the one study there is',
    onset: 'About 4 months',
    note: 'In that study an oil-control product was used on top.',
  },
  other: {
    label: 'Something else',
    evidence: 'not known',
    sessions: 'No usual course',
    onset: 'Not known',
    note: 'Talk it through with the clinic first.',
  },
};

/** English: parts of the body. */
export const areas: MicroneedlingWording['areas'] = {
  face: 'Face',
  neck: 'Neck',
  abdomen: 'Abdomen',
  'other-body': 'Another part of the body',
  eyelids: 'Eyelids',
};
