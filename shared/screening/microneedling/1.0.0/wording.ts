import type { AnswerWordingOf, WordingOf } from '../../rows/complete-catalogue.ts';
import type { contradictions } from './contradictions.ts';
import type { groups } from './groups.ts';
import type { questions } from './questions.ts';
import type { rules } from './rules.ts';

type Rows = {
  readonly groups: typeof groups;
  readonly questions: typeof questions;
  readonly rules: typeof rules;
  readonly contradictions: typeof contradictions;
};

/** A complete wording of this catalogue: every row has its text, or the file does not compile. */
export type MicroneedlingWording = WordingOf<Rows>;

/** The part of it that answers are made of. */
export type MicroneedlingAnswerWording = AnswerWordingOf<Rows>;
