import type { Translated } from '../../filled.ts';

/** The page To do of the console: who waits for somebody, under the reason why, in the order in which to ring them. */
export const toDo = {
  /** Heading, and title in the browser. */
  title: 'To do',
  /** {count}: a number, with a plus where more were not counted. */
  lateSum: { one: '{count} waits longer than you promise', other: '{count} wait longer than you promise' },
  /** A number that was counted no further. {n}: the number. */
  orMore: '{n}+',
  howCounted: 'Waits are counted in the clinic’s opening hours.',
  /** Read out for the three links below. */
  whose: 'Whose leads',
  all: 'All',
  mine: 'Mine',
  nobodys: 'Nobody’s',
  /** Why a lead waits: a heading, and a sentence below it. */
  why: {
    decision: { title: 'A clinician decides', hint: 'Nothing is booked before that.' },
    answer: { title: 'First answer', hint: 'Nobody has been in touch yet.' },
    'call-back': { title: 'Call back', hint: 'Arranged for today or before.' },
    held: { title: 'Held', hint: 'They may be spam. Nobody is mailed until you release them.' },
  },
  list: {
    old: 'This list could not be loaded again and may be old.',
    more: 'Show more',
    nobodyWaits: 'Nobody waits',
    nothingOfMine: 'Nothing of yours waits',
    toEverybody: 'See what waits for everybody',
    toLeads: 'See all leads',
    noName: 'No name given',
    /** Flags beside a name: one word or two. A clinician has to look at this lead. */
    clinician: 'Clinician',
    /** Flag: mails to this person are held back. */
    mailHeld: 'Mail held',
    /** Flag: the person sent the form once more. */
    cameBack: 'Came back',
    duplicate: 'Possible duplicate',
    nobodyYet: 'Nobody yet',
  },
  /** How long somebody waits. `h` and `min` are the symbols of hours and minutes. */
  wait: {
    justNow: 'just now',
    minutes: '{minutes} min',
    hours: '{hours} h',
    both: '{hours} h {minutes} min',
    /** In place of a wait. {day}: the day on which the person wants to be rung. */
    callBackFor: 'for {day}',
    /** The promised time is over. */
    late: 'Late',
    /** The promised time. {time}: of today, or with its day. */
    by: 'by {time}',
  },
  notice: {
    label: 'Tell me on this device when somebody new waits',
    hint: 'While you are in another window. It says how many, and nothing about them.',
    refused: 'Your browser does not allow it for this page. You can change that in its settings.',
  },
  /** Read out, and shown on a locked screen: nothing about the people. */
  arrived: { one: '{n} more lead is waiting.', other: '{n} more leads are waiting.' },
};

/** The same in each language. */
export type ToDoTexts = Translated<typeof toDo>;
