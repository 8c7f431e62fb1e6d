import { withNotes } from '../../rows/complete-catalogue.ts';
import type { AnnotatedCatalogue } from '../../rule-set.ts';
import { microneedlingCatalogue110 } from './catalogue.ts';
import { notes } from './notes.ts';
import { sources } from './sources.ts';

/** Microneedling 1.1.0 as it is signed off: with the note and the sources of every rule. */
export const microneedlingAnnotated110 = {
  ...microneedlingCatalogue110,
  rules: withNotes(microneedlingCatalogue110.rules, notes),
  sources,
} as const satisfies AnnotatedCatalogue;
