import type { AdverseEntryAnswer } from '../../../shared/contract/answers/adverse-answers.ts';

export type AdverseKind = AdverseEntryAnswer['kind'];
export type HarmSeverity = AdverseEntryAnswer['severity'];

/** Kinds of harm, in the order in which they are offered. */
export const adverseKindLabels: Readonly<Record<AdverseKind, string>> = {
  infection: 'Infection',
  'herpes-flare': 'Herpes flare',
  burn: 'Burn',
  'scar-or-keloid': 'Scar or keloid',
  'pigment-change': 'Change of pigment',
  'granuloma-or-allergy': 'Granuloma or allergic reaction',
  'nerve-or-fat-injury': 'Injury of nerve or fat',
  'eye-injury': 'Injury of the eye',
  fainting: 'Fainting',
  other: 'Other',
};

/** How bad it was, the least first. */
export const harmLabels: Readonly<Record<HarmSeverity, string>> = {
  mild: 'Mild',
  moderate: 'Moderate',
  severe: 'Severe',
  'life-threatening': 'Life-threatening',
};
