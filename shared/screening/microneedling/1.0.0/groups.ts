import type { QuestionGroup } from '../../rule-set.ts';

/** The question groups of docs/screening.md#categories, in the order of the form. */
export const groups = [
  { key: 'age', listable: false, showIf: null },
  { key: 'expectations', listable: false, showIf: null },
  { key: 'pregnancy', listable: true, showIf: null },
  { key: 'medication', listable: true, showIf: null },
  { key: 'immune', listable: true, showIf: null },
  { key: 'history', listable: true, showIf: null },
  { key: 'skin-at-site', listable: true, showIf: null },
  { key: 'allergy', listable: true, showIf: null },
  { key: 'recent-procedure', listable: true, showIf: null },
  { key: 'device', listable: true, showIf: { kind: 'device', device: 'rf' } },
] as const satisfies readonly QuestionGroup[];
