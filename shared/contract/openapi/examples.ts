/** Bodies of examples; a test sends each of them to a running stack. */
import { usualMailPlan } from '../../clinics/clinic-settings.ts';
import { consentTexts } from '../../texts/consent-texts.ts';

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

/** Settings of the clinic that the other examples are at, whole, as a change sends them. */
export const exampleSettings = {
  name: 'Alba Skin Clinic',
  postalAddress: 'Via dei Coronari 12, 00186 Roma, Italy',
  contactEmail: 'desk@alba.example',
  contactPhone: '+39 06 1234 567',
  zone: 'Europe/Rome',
  country: 'IT',
  languages: ['en', 'it'],
  treatments: ['microneedling'],
  device: 'mechanical',
  origins: ['https://alba.example'],
  returnPrefixes: ['https://alba.example/'],
  thankYouUrl: 'https://alba.example/thanks',
  alertAddress: 'desk@alba.example',
  summaryDetail: 'full',
  doubleOptIn: false,
  sendWindow: { from: '09:00', until: '18:00', weekdays: [1, 2, 3, 4, 5] },
  openingHours: {
    weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', until: '18:00' })),
    holidays: ['2026-12-25', '2026-12-26'],
  },
  answerWithin: 120,
  escalationAddress: 'manager@alba.example',
  plan: usualMailPlan,
};
