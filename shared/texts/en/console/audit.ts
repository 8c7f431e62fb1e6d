import type { Translated } from '../../filled.ts';

/** The page that shows who did what. */
export const audit = {
  title: 'Audit',
  intro: 'Every time a lead was read or something was changed, newest first. Nobody can change or remove an entry.',
  adminsOnly: 'Only admins of the clinic can read the audit.',
  none: {
    sofar: 'Nothing among the newest entries; there are older ones',
    narrow: 'Nothing on record for this',
    ever: 'Nothing has been done yet',
  },
  more: 'Show more',
  filters: {
    who: 'Who',
    everybody: 'Everybody',
    /** A choice in the list of people. */
    person: '{name} ({email})',
    /** A button that takes the filter away. {name}: a person, or `oneLead`. */
    aboutOnly: 'Only about {name}',
    oneLead: 'one lead',
    /** After `aboutOnly`, for screen readers. */
    showAll: '(show everybody again)',
  },
  /** Heads of the columns. */
  columns: { when: 'When', who: 'Who', what: 'Did what', about: 'About whom' },
  /** Names of buttons that narrow the list. {name}: who did it. */
  onlyBy: 'Only what {name} did',
  /** {name}: a person, or one of the words below. */
  onlyAbout: 'Only what was done with {name}',
  formerMember: 'A former member',
  goneLead: 'Somebody who is no longer here',
  noName: 'No name given',
};

/** The same in another language. */
export type AuditTexts = Translated<typeof audit>;
