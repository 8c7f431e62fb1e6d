import type { Translated } from '../../filled.ts';

/** What stands around every page of the console: its frame, its menus, and what is said where there is no page. */
export const app = {
  skip: 'Skip to the page',
  /** Name of the navigation, for screen readers. */
  pages: 'Pages',
  /** Titles of pages in the navigation, one or two words: five of them stand side by side on a phone. */
  nav: {
    toDo: 'To do',
    leads: 'Leads',
    dashboard: 'Dashboard',
    rules: 'Rules',
    safety: 'Safety',
    settings: 'Settings',
    members: 'Members',
    audit: 'Audit',
  },
  /** How many leads wait for staff, for screen readers. */
  waiting: { one: '{n} waiting', other: '{n} waiting' },
  /** {n} leads wait, {late} of them for too long. */
  waitingLate: { one: '{n} waiting, {late} late', other: '{n} waiting, {late} of them late' },
  menu: {
    /** A clinic to go to. {clinic}: its short name. {role}: what somebody is there, such as “Clinician”. */
    clinic: '{clinic} ({role})',
    language: 'Language',
    languageFailed: 'The language was not saved',
    api: 'The API, documented',
    signOut: 'Sign out',
  },
  noClinic: {
    title: 'You do not work at any clinic yet',
    text: 'You are signed in as {email}. An admin of your clinic can add you under Members.',
  },
  notHere: { title: 'You do not work at this clinic', link: 'Go to your own' },
  noPage: 'There is no such page',
  offline: 'You are offline. What you see may be old; changes cannot be saved now.',
  sessionEnd: {
    title: 'Your session has ended.',
    text: 'Sign in again to go on. What you typed about leads, settings and rules is kept.',
    signIn: 'Sign in again',
  },
  /** Why nobody stands for the rules. */
  unsigned: {
    never: 'No clinician of the clinic has signed off the rules.',
    sample: 'The sign-off is a sample, which counts on a laptop alone.',
    /** Of one language that patients are spoken to in. */
    language: 'The texts in this language were not signed off.',
    changed: 'The rules or their texts are not those that were signed off.',
    /** {day}: its last day. */
    over: 'The sign-off of the rules was good until {day}.',
    overSome: 'The sign-off of the rules was good until a day that is over.',
  },
  /** The strip on every page that says who stands for the rules. */
  rulesStrip: {
    /** Its name, for screen readers. */
    name: 'Rules in force',
    /** A link. {treatment} and {version} name the rule set: a treatment, and a number such as “1.1.0”. */
    link: 'Rules {treatment} {version}',
    /** {rules}: the link. {why}: a whole sentence, such as “Nobody has signed these rules.” */
    unsigned: '{rules}: {why} No enquiry gets better than “a clinician decides”.',
    /** {body} and {number}: where the signer is registered, and as what number. {day}: a date. */
    signed: '{rules}, signed off by {name} ({body} {number}), good until {day}.',
    sample: 'Sample, not a real sign-off.',
  },
};

/** The same in each language. */
export type AppTexts = Translated<typeof app>;
