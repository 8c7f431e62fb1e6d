/** Who asks in the demo, and what staff say of it: made-up people of Rome, and what they want, have and take. */
import type { Decision } from '../../shared/leads/review.ts';

export const firstNames = [
  ...['Giulia', 'Martina', 'Chiara', 'Sara', 'Francesca', 'Elena', 'Alice', 'Anna', 'Beatrice', 'Ludovica', 'Sofia'],
  ...['Camilla', 'Aurora', 'Noemi', 'Irene', 'Marco', 'Luca', 'Andrea', 'Davide', 'Matteo', 'Amina', 'Ioana', 'Li'],
];
export const lastNames = [
  ...['Rossi', 'Russo', 'Ferrari', 'Esposito', 'Bianchi', 'Romano', 'Colombo', 'Ricci', 'Marino', 'Greco', 'Bruno'],
  ...['Gallo', 'Conti', 'De Luca', 'Costa', 'Giordano', 'Mancini', 'Rizzo', 'Lombardi', 'Moretti', 'Popescu', 'Chen'],
];

/** What somebody would like changed, with the question that belongs to it. */
export const wishes = [
  { weight: 5, concerns: [{ concern: 'acne-scars', area: 'face' }], more: { scarShape: 'sunken-or-flat' } },
  { weight: 4, concerns: [{ concern: 'wrinkles', area: 'face' }], more: {} },
  { weight: 2, concerns: [{ concern: 'wrinkles', area: 'neck' }], more: {} },
  { weight: 3, concerns: [{ concern: 'pigmentation', area: 'face' }], more: { pigmentType: 'marks-after-spots' } },
  { weight: 2, concerns: [{ concern: 'pigmentation', area: 'face' }], more: { pigmentType: 'melasma' } },
  { weight: 2, concerns: [{ concern: 'stretch-marks', area: 'abdomen' }], more: {} },
  { weight: 2, concerns: [{ concern: 'dry-sun-damaged', area: 'face' }], more: {} },
  { weight: 1, concerns: [{ concern: 'surgical-scars', area: 'other-body' }], more: { scarShape: 'raised' } },
];

/** What speaks against it, if anything. `days` ago is when an event was. */
export type Circumstance = {
  weight: number;
  answers: Readonly<Record<string, unknown>>;
  event?: { type: string; days: number };
};

/** Most people have nothing to report; the others have what clinics see every week. */
export const circumstances: readonly Circumstance[] = [
  { weight: 46, answers: {} },
  { weight: 8, answers: { topicals: ['retinoid'] } },
  { weight: 6, answers: { coldSores: 'history' } },
  { weight: 5, answers: { smoker: 'yes' } },
  { weight: 5, answers: {}, event: { type: 'sunburn-or-tan', days: 6 } },
  { weight: 5, answers: {}, event: { type: 'botulinum-toxin', days: 5 } },
  { weight: 4, answers: {}, event: { type: 'peel-superficial', days: 4 } },
  { weight: 3, answers: {}, event: { type: 'isotretinoin-stopped', days: 70 } },
  { weight: 3, answers: { breastfeeding: 'yes' } },
  { weight: 3, answers: { pregnancy: 'yes' } },
  { weight: 2, answers: { isotretinoin: 'current' } },
  { weight: 3, answers: { acneAtSite: 'inflamed' } },
  { weight: 2, answers: { keloid: 'self' } },
  { weight: 2, answers: { bloodThinners: ['anticoagulant'] } },
  { weight: 2, answers: { diabetes: 'controlled' } },
  { weight: 2, answers: { lesionsAtSite: ['suspicious'] } },
  { weight: 1, answers: { immune: ['biologic-or-dmard'] } },
];

/** How people heard of the clinic; the first is nobody's campaign. */
export const sources = [
  { weight: 4, attribution: {} },
  { weight: 6, attribution: { utm_source: 'instagram', utm_medium: 'social', utm_campaign: 'autumn-skin' } },
  { weight: 4, attribution: { utm_source: 'google', utm_medium: 'cpc', utm_campaign: 'microneedling-rome' } },
  { weight: 2, attribution: { utm_source: 'newsletter', utm_medium: 'email' } },
  { weight: 1, attribution: { utm_source: 'tiktok', utm_medium: 'social' } },
];

export const remarks = [
  ...['', '', '', '', 'Evenings after six suit me best.', 'I have a wedding in spring.', 'Could you call me first?'],
  'How long would my face be red?',
];

/** What staff write down when nobody answered, and after a talk. */
export const afterCall = ['Called, no answer. Will try again.', 'Left a message on the voicemail.', 'Engaged twice.'];
export const afterTalk = [
  ...['Wants to come on a weekday evening.', 'Asked about downtime; sent the aftercare sheet.'],
  ...['Comes with a friend who was here in spring.', 'Asked what three sessions cost.', 'Prefers to be written to.'],
];

/** What clinicians decide and why; `inDays`: the day that belongs to it. */
export const reasons: readonly { weight: number; decision: Decision; reason: string; inDays?: number }[] = [
  { weight: 3, decision: 'proceed', reason: 'Went through the answers on the phone; nothing stands against it.' },
  { weight: 3, decision: 'proceed_with_changes', reason: 'Test spot first, and a longer needle-free interval.' },
  { weight: 2, decision: 'see_in_person', reason: 'Would like to see the skin before deciding.', inDays: 6 },
  { weight: 1, decision: 'wait', reason: 'Medication is being changed at the moment.', inDays: 60 },
  { weight: 1, decision: 'decline', reason: 'The risk outweighs what can be gained.' },
];
