import { withNotes } from '../../rows/complete-catalogue.ts';
import type { AnnotatedCatalogue } from '../../rule-set.ts';
import { microneedlingCatalogue100 } from './catalogue.ts';
import { notes } from './notes.ts';
import { rules } from './rules.ts';
import { sources } from './sources.ts';

/** Microneedling 1.0.0 as it is signed off: with the note and the sources of every rule. */
export const microneedlingAnnotated100 = {
  ...microneedlingCatalogue100,
  rules: withNotes(rules, notes),
  sources,
} as const satisfies AnnotatedCatalogue;
