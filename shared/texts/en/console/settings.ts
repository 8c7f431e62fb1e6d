import type { Translated } from '../../filled.ts';

/** The page Settings of the console: what a clinic has decided about its intake, its mails and its pages. */
export const settings = {
  /** Heading, and title in the browser. */
  title: 'Settings',
  readOnly: 'You can read these settings; the admins of the clinic change them.',
  /** Read out for the links to the sections below. */
  menu: 'Sections of the settings',
  /** Headings of the sections, and links to them. */
  sections: {
    clinic: 'Clinic',
    languages: 'Languages',
    hours: 'Opening hours',
    pages: 'Your pages',
    colours: 'Colours',
    mails: 'Mails and keeping',
    plan: 'Mail plan',
    samples: 'How mails read',
    sender: 'Sender',
    embed: 'The form on your site',
  },
  /** What a field is called: beside the field, and where changes are listed. */
  fields: {
    name: 'Name',
    device: 'Device',
    postalAddress: 'Postal address',
    contactEmail: 'E-mail for patients',
    contactPhone: 'Phone for patients',
    alertAddress: 'Address for alerts',
    zone: 'Time zone',
    country: 'Country',
    languages: 'Languages for patients',
    'helpLines.emergency': 'Emergency number',
    'helpLines.urgentCare': 'Urgent care',
    'helpLines.crisis': 'Crisis line',
    'openingHours.weekly': 'Opening hours',
    'openingHours.holidays': 'Closed on',
    answerWithin: 'You promise to answer within',
    escalationAddress: 'Who hears of it when that is over',
    origins: 'Allowed origins',
    returnPrefixes: 'Pages to return to',
    thankYouUrl: 'Thank-you page',
    thanksFirst: 'Thank-you page at once',
    privacyUrl: 'Privacy notice',
    bookingUrl: 'Booking page',
    'theme.accent': 'Accent colour',
    'theme.ground': 'Colour behind the page',
    'embed.sharesOutcome': 'Tell the page around an embedded form the outcome',
    summaryDetail: 'The summary to the patient',
    doubleOptIn: 'Follow-ups only after a confirmation',
    'sendWindow.from': 'Mails go out from',
    'sendWindow.until': 'Mails go out until',
    'sendWindow.weekdays': 'Mails go out on',
    retentionDays: 'Days that a lead is kept',
    'plan.time': 'Time of day of planned mails',
  },
  /** Below a field, in some words. */
  hints: {
    device: 'Asked about and judged from the next screening on',
    alertAddress: 'New leads are announced here. The old address is told about a change',
    zone: 'The place whose clocks count',
    country: 'For phone numbers without a prefix',
    languages:
      'The first is spoken to whoever asks for none of the others. A clinician signs the texts of each on the page Rules',
    helpLine: 'Shown beside warning signs',
    /** In the field of a number to call, where the country has none. */
    noHelpLine: 'None for the whole country',
    answerWithin: 'In opening hours, from the enquiry to your first answer',
    escalationAddress: 'Gets one mail, without anything about health, when somebody waits longer',
    origins: 'Pages that may send the form: one a line, such as https://clinic.example',
    returnPrefixes: 'Where people may be sent after the form: one address a line, with everything below it',
    thankYouUrl: 'People see their result first; it leads on to this page',
    privacyUrl: 'The form leads there where people agree that their answers are read',
    bookingUrl: 'A result leads there only where nothing speaks against an appointment',
    accent: 'Buttons and links, such as #0b6b63; empty for ours',
    ground: 'In light; empty for ours',
    retentionDays: 'After the last contact; empty for the usual periods',
  },
  /** Beside a switch: what is so when it is on. */
  switches: {
    thanksFirst: 'Send people to the thank-you page at once: they read their result in the mail alone',
    sharesOutcome: 'Tell the page around an embedded form the outcome; all scripts of that page can read it',
    doubleOptIn: 'Follow-ups only to people who confirm by a link that they want them',
  },
  devices: { mechanical: 'Needles alone', rf: 'Needles heated by radio frequency' },
  languages: {
    /** Beside the language that stands first. */
    first: 'spoken to everybody else',
    /** Read out for buttons. {language}: its name. */
    up: 'Move {language} up',
    remove: 'Remove {language}',
    add: 'Add a language',
    choose: 'Choose a language',
  },
  hours: {
    about: 'Waiting time is counted while you are open.',
    always: 'Without opening hours every minute counts, at night as well.',
    /** Button: fills in these hours. {from}, {until}: times of the clock. */
    usual: 'Monday to Friday, {from} to {until}',
    /** Read out for the list of the days. */
    week: 'Opening hours by day',
    closed: 'closed',
    /** Between two times of the clock. */
    to: 'to',
    /** Read out for a field or a button. {day}: of the week; {time}: of the clock. */
    opens: '{day}, opens',
    closes: '{day}, closes',
    remove: 'Remove {day}, {time}',
    again: '{day}: open again later',
    /** A line of the week. {day}: of the week; {from}, {until}: times of the clock. */
    span: '{day} {from} to {until}',
    /** Read out for the button that takes a holiday out. {day}: with month and year. */
    openOn: 'Open on {day}',
    closedDay: 'A day on which you are closed',
    add: 'Add',
    noPromise: 'No promise',
    promiseHours: { one: '{n} hour', other: '{n} hours' },
    promiseMinutes: { one: '{n} minute', other: '{n} minutes' },
  },
  colours: {
    /** Read out for the choice from all colours. {field}: the field beside it. */
    palette: '{field}, from a palette',
    /** Read out for the small pictures of the form. */
    light: 'The form with these colours, on a device that asks for light pages',
    dark: 'The form with these colours, on a device that asks for dark pages',
    /** What stands in those pictures: as in the form, but nothing of it is asked. */
    question: 'Do you smoke?',
    help: 'Smoking slows healing.',
    no: 'No',
    yes: 'Yes',
    next: 'Next',
    privacy: 'Privacy notice',
    groundAlone: 'A colour behind the page needs an accent colour as well.',
  },
  mails: {
    full: 'Says the outcome with reasons and what to do',
    minimal: 'Says nothing about health, and leads to the result page',
    window: 'Follow-ups and reminders go out',
    /** Before times of the clock, and before days of the week. */
    from: 'From',
    until: 'Until',
    on: 'On',
  },
  plan: {
    time: 'Time of day, in the clinic’s zone',
    /** After a field for a number: what its days are counted from. */
    daysAfter: {
      'waiting-time': 'days after the waiting time',
      screening: 'days after the screening',
      treatment: 'days after the treatment',
    },
    /** Read out for that field. {mail}: a kind of mail; {days}: one of the above. */
    daysOf: '{mail}: {days}',
    /** What was changed of a mail. {mail}: its kind. */
    isOn: '{mail}, on or off',
    /** {days}: one of `daysAfter`. */
    days: '{mail}, {days}',
  },
  samples: {
    mail: 'Mail',
    hint: 'To somebody who does not exist, by what stands in the fields above, saved or not',
    choose: 'Choose a mail',
    notYet: 'The mail is shown once the settings can be saved.',
    noAddress: 'Nobody gets this mail: the settings name no address for it.',
    isOff: 'This mail is not sent: it is switched off in the mail plan.',
    /** Read out for a mail. {mail}: its kind. */
    article: 'Mail: {mail}',
  },
  sender: {
    /** {sender}: a name and an address, in bold. {identity}: a sentence of `identity`. */
    about: 'Mails come from {sender}. Replies go to your e-mail for patients. {identity}',
    identity: {
      domain: 'Its domain is verified by this deployment.',
      address: 'Only this address is verified, not its domain: mails are more easily taken for spam.',
      existing: 'Its domain was verified before this deployment, so only the policy can be looked up here.',
    },
    /** {onTrial}: the text below, in bold. */
    trial: '{onTrial} Mails reach addresses alone that its operator has verified.',
    onTrial: 'This deployment is on trial.',
    /** Read out for the list of records. */
    records: 'Records of the sender’s domain',
    /** A record of the domain: what it is for, and whether it was found. {purpose}: one of `purpose`, in bold. */
    record: {
      found: '{purpose}: found',
      missing: '{purpose}: missing',
      unknown: '{purpose}: could not be looked up',
    },
    /** What a record is for. */
    purpose: {
      dmarc: 'What others do with mail that only pretends to be from here',
      signature: 'Signature',
      returns: 'Where mail that cannot be delivered returns to',
      sending: 'Who may send for this name',
    },
    mend: 'Whoever runs this deployment adds what is missing, where the domain is kept.',
  },
  embed: {
    about: 'Paste this where the form is to stand. It takes the font and the width of your page.',
    /** In the lines that are pasted: a link for browsers that show no form. */
    open: 'Open the form',
    /** What a button copies. */
    element: 'the form for a page',
    link: 'Where scripts are not allowed, link to the form:',
    address: 'the address of the form',
    /** {origins}: addresses of sites. */
    works: 'It works on pages of {origins}. Another site is added under “Your pages”.',
    worksNowhere: 'No page may show or send it yet: add the address of your site under “Your pages”.',
    look: 'Look at the form as it is saved',
  },
  saving: {
    chooseFirst: 'Choose first which values stay.',
    allSaved: 'Everything is saved.',
    unsaved: { one: '{n} change is not saved.', other: '{n} changes are not saved.' },
    undo: 'Undo changes',
    save: 'Save settings',
    saved: 'The settings are saved.',
    /** {fields}: names of fields with commas between them. */
    savedWithTheirs: 'The settings are saved. Somebody else had changed this meanwhile, and it is kept: {fields}.',
    notSaved: 'The settings were not saved',
    refused: 'Not saved: some settings need another look',
    /** {field}: a link to a field; {message}: what is wrong with it. */
    issue: '{field}: {message}',
    /** To somebody who leaves the page. */
    unsavedOnLeave: 'Your changes to the settings are not saved yet. They are lost when you leave.',
    /** Two people have changed the same. */
    conflict: 'Changed by somebody else: nothing of yours is saved yet',
    conflictHint: 'Choose which values stay. Everything else of yours and theirs is kept. Then save.',
    theirs: 'Theirs',
    mine: 'Mine',
  },
  /** Values of fields. */
  values: { yes: 'yes', no: 'no', empty: 'empty', none: 'none' },
  /** What forms send that is not used. */
  unknown: {
    title: 'Your forms send fields that we do not use',
    about:
      'Every enquiry was taken, without these fields. Whoever makes your pages can take them out, or give them names that we know.',
    /** {page}: an address; {names}: of fields; {day}: when that was seen last. */
    form: 'Your form on {page} sends: {names} (last on {day})',
    somewhere: 'A page that did not say where it is sends: {names} (last on {day})',
  },
};

/** The same in each language. */
export type SettingsTexts = Translated<typeof settings>;
