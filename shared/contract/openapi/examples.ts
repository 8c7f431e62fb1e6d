/** Bodies of examples; a test sends each of them to a running stack. */
import { consentTexts } from '../../screening/consent-texts.ts';

/** Ada, healthy, with scars of acne. */
export const exampleScreening = {
  contact: { name: 'Ada Rossi', email: 'ada@example.com', phone: '+39 06 1234 567' },
  answers: {
    age: 31,
    concerns: [{ concern: 'acne-scars', area: 'face' }],
    scarShape: 'sunken-or-flat',
    skinType: 'II',
    expectation: 'gradual-improvement',
    appearanceDistress: 'no',
  },
  noneApply: ['pregnancy', 'medication', 'immune', 'history', 'skin-at-site', 'allergy', 'recent-procedure'],
  consents: { textId: consentTexts('en').textId, health: true },
};
