import type { Translated } from '../../filled.ts';

/** The keyboard shortcuts. */
export const keys = {
  /** A short button. */
  button: 'Keys',
  title: 'Keyboard shortcuts',
  use: 'Use these keys',
  list: {
    where: 'In a list of leads',
    walk: 'Next and previous lead',
    open: 'Open the lead',
    search: 'Search',
  },
  lead: {
    where: 'On a lead',
    walk: 'Next and previous lead of the list',
    contact: 'Log a contact',
    note: 'Write a note',
  },
  everywhere: { where: 'Everywhere', show: 'Show these keys' },
  /** What is printed on the key. */
  enter: 'Enter',
};

/** The same in each language. */
export type KeysTexts = Translated<typeof keys>;
