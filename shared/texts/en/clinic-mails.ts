/**
 * What mails to a clinic say, by kind. Nothing of a person is in them. `{clinic}` is the clinic's name, `{day}` a day written
 * out, `{time}` a time of day by the clinic's clocks, `{zone}` the name of their zone, such as Europe/Rome.
 */
import type { Translated } from '../filled.ts';

export const clinicMails = {
  'clinic-alert': {
    subject: 'New enquiry at {clinic}',
    preview: 'Somebody has sent the form on your website.',
    headline: { one: 'You have a new enquiry', other: 'You have {n} new enquiries' },
    /** Of one enquiry. */
    received: 'It came in through your form on {day} at {time} ({zone}).',
    /** Of several. */
    receivedSince: 'They came in through your form since {day} at {time} ({zone}).',
    /** A button: to the one enquiry. */
    open: 'Open the enquiry',
    /** A button: to several. */
    openAll: 'Open the new enquiries',
    waiting: {
      one: 'In all, {n} enquiry of the last three months waits for a first answer.',
      other: 'In all, {n} enquiries of the last three months wait for a first answer.',
    },
    /** Below the button. */
    reference: 'You are asked to sign in there. Reference, which the search also finds: {reference}',
    why: 'This mail to {clinic} says nothing about the person, because mail can be read on its way. A reply to it would not reach them.',
  },
  /** To the address that alerts went to before somebody changed it. */
  'settings-notice': {
    subject: 'New enquiries at {clinic} go to another address',
    preview: 'Somebody has changed where they are announced.',
    headline: 'You will not hear of new enquiries here any more',
    changed: 'An admin of the clinic changed the address for these alerts on {day} at {time} ({zone}).',
    nextStep:
      'If you expected this, there is nothing to do. If not, please ask the admins of the clinic: the console shows who changed the settings.',
    why: 'This mail goes to the address that {clinic} used for its alerts until then.',
  },
  /** To admins and clinicians, 30 and 7 days before a clinician's sign-off of the rules is over. */
  'rules-review': {
    subject: 'The rules of {clinic} are to be signed again',
    preview: 'The sign-off of a clinician will be over soon.',
    headline: 'The sign-off of your rules is good until {day}',
    /** `{treatment}` and `{version}` name a rule set as the console does. Who signed it follows in a sentence of its own. */
    about: 'It is about the rule set {treatment} {version}.',
    afterwards: 'After {day} nobody who fills in your form gets a better answer than that a clinician decides.',
    /** "Clinician" is a role and "Rules" a page, as the console calls them. */
    nextStep:
      'A member whose role is Clinician signs on the page Rules of the console, after reading the rules again. Admins see to it that somebody does.',
    why: 'This mail goes to the admins and clinicians of {clinic}.',
  },
  /** To whom a clinic has named for it, when its promise of a first answer is not kept. */
  escalation: {
    subject: 'Enquiries at {clinic} wait longer than promised',
    preview: 'Somebody still waits for a first answer.',
    headline: {
      one: 'One enquiry waits longer than promised',
      other: '{n} enquiries wait longer than promised',
    },
    /** `{promise}` is a length of time, such as "2 hours 5 minutes". */
    promise: 'The settings of {clinic} promise a first answer within {promise}.',
    /** The same where the clinic has opening hours, which alone count. */
    promiseWhenOpen: 'The settings of {clinic} promise a first answer within {promise} of its opening hours.',
    oldest: 'The one that has waited longest came on {day} at {time} ({zone}).',
    /** A button. */
    open: 'See who waits',
    why: 'This mail goes to the address that {clinic} has named for this, at most once in half an hour. It says nothing about the people, because mail can be read on its way.',
  },
};

/** The same in each language. */
export type ClinicMailsTexts = Translated<typeof clinicMails>;
