import { changeRows } from '../../rows/change-rows.ts';
import type { Rule } from '../../rule-set.ts';
import { rules as before } from '../1.0.0/rules.ts';
import { addedRules } from './rules/added.ts';
import { addedDeviceRules } from './rules/added-device.ts';
import { atLeast } from './words.ts';

/** The wish and its evidence are no burden of the person who has it. */
const aboutTheWish: readonly string[] = ['concern-off-label', 'concern-weak-evidence'];

const cautions = [...before, ...addedRules].filter(
  ({ id, severity }) => severity === 'caution' && !aboutTheWish.includes(id),
);

const manyCautions = {
  id: 'many-cautions',
  category: 'completeness',
  severity: 'relative',
  when: atLeast(
    4,
    cautions.map(({ when }) => when),
  ),
  wait: null,
  seeDoctor: false,
  sources: [],
  strength: 'very weak',
} as const satisfies Rule;

/** The 126 rules: those of 1.0.0 with sources and strengths mended, and 27 new ones. */
export const rules = changeRows(before, {
  changed: {
    smoker: { sources: ['SMOH'] },
    'antiseptic-latex-allergy': { sources: ['ELIG'] },
    'rf-implanted-device': { sources: ['CL', 'RFC'], strength: 'weak' },
    'rf-metal-implant-site': { sources: ['CL', 'RFC'] },
    'rf-epilepsy': { sources: ['CL', 'RFC'] },
  },
  added: [...addedRules, manyCautions, ...addedDeviceRules],
});

/** The id of a rule of this catalogue. */
export type RuleId = (typeof rules)[number]['id'];
