/** What a refinement of ours says of a field: a stable code, and a sentence by its name, for `refine` and `addIssue`. */
import type { FieldKey } from '../texts/en/problems.ts';
import type { SentenceValues } from '../texts/problem-texts.ts';

/** Its params are read by `fieldIssues`; its message, which nobody is shown, is the name. */
export const saying = (code: string, says: FieldKey, values?: SentenceValues) => ({
  params: { code, says, values },
  message: says,
});
