import type { Translated } from '../../filled.ts';

/** The page that shows a rule set in words, to be printed and signed. */
export const catalogue = {
  title: 'Rule catalogue',
  /** {treatment}: its name. {name}: the rule set, by treatment and version. */
  heading: '{treatment}: rule set {name}',
  /** {questions} and {rules} are numbers. */
  intro:
    '{questions} questions, {rules} rules. Desk research: a clinician of the clinic signs it before patients are screened by it.',
  ruleSet: 'Rule set',
  /** Which language its texts are shown in. */
  language: 'Language of the texts',
  print: 'Print',
  signature: {
    title: 'Signature',
    text: 'I have read the questions, rules and texts above and agree that patients are screened by them.',
    /** Fields to be filled in by hand. */
    name: 'Name',
    registration: 'Registration number and body',
    day: 'Date',
    reviewBy: 'Review by',
    sign: 'Signature',
  },
};

/** The same in each language. */
export type CatalogueTexts = Translated<typeof catalogue>;
