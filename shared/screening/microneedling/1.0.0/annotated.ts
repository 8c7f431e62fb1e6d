import { withNotes } from '../../rows/complete-catalogue.ts';
import type { Annotations } from '../../rule-set.ts';
import { notes } from './notes.ts';
import { microneedling100 } from './rule-set.ts';
import { sources } from './sources.ts';

/** What microneedling 1.0.0 rests on, as it is signed off: the note and the sources of every rule. */
export const microneedlingAnnotations100 = {
  rules: withNotes(microneedling100.rules, notes),
  sources,
} as const satisfies Annotations;
