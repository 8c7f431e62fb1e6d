/** One wish: what bothers the person, and where. */
export type ConcernLine = { readonly concern: string; readonly area: string };

/** Something that happened: `date` is a day `YYYY-MM-DD`, a month `YYYY-MM`, `over-a-year` (more than 366 days ago) or `unknown`. */
export type DatedEvent = { readonly type: string; readonly date: string };

/** One answer; which shape it has is said by the question's type. */
export type Answer = number | string | readonly string[] | readonly ConcernLine[] | readonly DatedEvent[];

/** Answers by question key, as `readAnswers` gives them: valid, only of questions that are asked, in catalogue order. */
export type Answers = {
  readonly age?: number;
  readonly concerns?: readonly ConcernLine[];
  readonly events?: readonly DatedEvent[];
  readonly [question: string]: Answer | undefined;
};
