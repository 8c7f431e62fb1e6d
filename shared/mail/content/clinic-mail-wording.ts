/** What mails to the clinic say, in English, by kind. Nothing of a person is in them. */
export const clinicMailWording = {
  'clinic-alert': {
    subject: 'New enquiry at {clinic}',
    preview: 'Somebody has sent the form on your website.',
    headline: 'You have a new enquiry',
    received: 'It came in through your form on {day} at {time} ({zone}).',
    open: 'Open the enquiry',
    waiting: 'In all, {count} enquiries of the last three months wait for a first answer.',
    reference: 'You are asked to sign in there. Reference, which the search also finds: {reference}',
    why: 'This mail to {clinic} says nothing about the person, because mail can be read on its way. A reply to it would not reach them.',
    // Where one alert speaks for several enquiries.
    digest: {
      headline: 'You have {count} new enquiries',
      received: 'They came in through your form since {day} at {time} ({zone}).',
      open: 'Open the new enquiries',
    },
  },
  'settings-notice': {
    subject: 'New enquiries at {clinic} go to another address',
    preview: 'Somebody has changed where they are announced.',
    headline: 'You will not hear of new enquiries here any more',
    changed: 'An admin of the clinic changed the address for these alerts on {day} at {time} ({zone}).',
    nextStep:
      'If you expected this, there is nothing to do. If not, please ask the admins of the clinic: the console shows who changed the settings.',
    why: 'This mail goes to the address that {clinic} used for its alerts until then.',
  },
  'rules-review': {
    subject: 'The rules of {clinic} are to be signed again',
    preview: 'The sign-off of a clinician will be over soon.',
    headline: 'The sign-off of your rules is good until {day}',
    about: 'It is about the rule set {treatment} {version}.',
    afterwards: 'After {day} nobody who fills in your form gets a better answer than that a clinician decides.',
    nextStep:
      'A member whose role is Clinician signs on the page Rules of the console, after reading the rules again. Admins see to it that somebody does.',
    why: 'This mail goes to the admins and clinicians of {clinic}.',
  },
  escalation: {
    subject: 'Enquiries at {clinic} wait longer than promised',
    preview: 'Somebody still waits for a first answer.',
    headline: { one: 'One enquiry waits longer than promised', many: '{count} enquiries wait longer than promised' },
    promise: 'The settings of {clinic} promise a first answer within {promise}.',
    oldest: 'The one that has waited longest came on {day} at {time} ({zone}).',
    open: 'See who waits',
    why: 'This mail goes to the address that {clinic} has named for this, at most once in half an hour. It says nothing about the people, because mail can be read on its way.',
  },
};
