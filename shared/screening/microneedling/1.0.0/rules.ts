import { ageRules } from './rules/age.ts';
import { allergyRules } from './rules/allergy.ts';
import { completenessRules } from './rules/completeness.ts';
import { deviceRules } from './rules/device.ts';
import { expectationsRules } from './rules/expectations.ts';
import { historyRules } from './rules/history.ts';
import { immuneRules } from './rules/immune.ts';
import { medicationRules } from './rules/medication.ts';
import { pregnancyRules } from './rules/pregnancy.ts';
import { recentProcedureRules } from './rules/recent-procedure.ts';
import { skinAtSiteRules } from './rules/skin-at-site.ts';

/** The 99 rules, chapter by chapter as in docs/screening.md#questions-and-rules. */
export const rules = [
  ...ageRules,
  ...expectationsRules,
  ...pregnancyRules,
  ...medicationRules,
  ...immuneRules,
  ...historyRules,
  ...skinAtSiteRules,
  ...allergyRules,
  ...recentProcedureRules,
  ...deviceRules,
  ...completenessRules,
] as const;

/** The id of a rule of this catalogue. */
export type RuleId = (typeof rules)[number]['id'];
