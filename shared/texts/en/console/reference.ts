import type { Translated } from '../../filled.ts';

/** The page about the API, for people who write programs. What the API says of itself is English. */
export const reference = {
  title: 'API',
  heading: 'The API',
  openApi: 'The same as OpenAPI 3.1',
  routes: 'Routes',
  shapes: 'Shapes',
  shapesAbout: 'Used by several routes',
  /** Heads of the columns of a table of parameters. */
  parameter: 'Parameter',
  type: 'Type',
  whatFor: 'What for',
  /** Where a parameter stands (“query”, “path” …) and whether it has to be there. */
  required: '{place}, required',
  /** {what}: a type. */
  optional: '{what}, optional',
  body: 'Body',
  answers: 'Answers',
  types: {
    anything: 'anything',
    /** Two types, one of which it is. */
    or: '{one} or {other}',
    listOf: 'list of {what}',
    /** {least} and {most} are numbers. */
    atLeast: 'at least {least}',
    atMost: 'at most {most}',
    between: '{least} to {most}',
    charactersAtLeast: 'at least {least} characters',
    charactersAtMost: 'at most {most} characters',
    charactersBetween: '{least} to {most} characters',
  },
};

/** The same in each language. */
export type ReferenceTexts = Translated<typeof reference>;
