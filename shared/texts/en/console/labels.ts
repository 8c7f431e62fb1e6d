import type { Translated } from '../../filled.ts';

/** Words for things that have a key, as staff read them in lists, choices and tables. Nothing here is said to a person. */
export const labels = {
  /** Kinds of harm after a treatment, in the order in which they are offered. */
  harmKinds: {
    infection: 'Infection',
    'herpes-flare': 'Herpes flare',
    burn: 'Burn',
    'scar-or-keloid': 'Scar or keloid',
    'pigment-change': 'Change of pigment',
    'granuloma-or-allergy': 'Granuloma or allergic reaction',
    'nerve-or-fat-injury': 'Injury of nerve or fat',
    'eye-injury': 'Injury of the eye',
    fainting: 'Fainting',
    other: 'Other',
  },
  /** The same inside a sentence: "Adverse event: burn, mild, on 14 June 2026". */
  harmKindsInText: {
    infection: 'infection',
    'herpes-flare': 'herpes flare',
    burn: 'burn',
    'scar-or-keloid': 'scar or keloid',
    'pigment-change': 'change of pigment',
    'granuloma-or-allergy': 'granuloma or allergic reaction',
    'nerve-or-fat-injury': 'injury of nerve or fat',
    'eye-injury': 'injury of the eye',
    fainting: 'fainting',
    other: 'other',
  },
  /** How bad harm was, the least first. */
  harm: { mild: 'Mild', moderate: 'Moderate', severe: 'Severe', 'life-threatening': 'Life-threatening' },
  /** The same inside a sentence, after the kind: "burn, mild". */
  harmInText: { mild: 'mild', moderate: 'moderate', severe: 'severe', 'life-threatening': 'life-threatening' },

  /** What people agree to, as staff say it. */
  consents: {
    health: 'May keep their health answers',
    marketing: 'May send them offers',
    reminder: 'May remind them',
  },
  /** Where a person came from: what stands before the name of a campaign or an address. */
  /** Where a lead came from, where that is no name of its own such as Instagram. */
  sources: {
    direct: 'Direct',
    other: 'Other',
    website: 'Website',
    newsletter: 'Newsletter',
    partner: 'Partner',
    flyer: 'Flyer',
  },
  origins: {
    utm_source: 'Came from',
    utm_medium: 'By',
    utm_campaign: 'Campaign',
    utm_term: 'Searched for',
    utm_content: 'Version of the advertisement',
    pageUrl: 'Page with the form',
    referrer: 'Page before it',
  },

  /** Where a lead stands, in the order in which it passes through. */
  statuses: {
    held: 'Held',
    new: 'New',
    contacted: 'Contacted',
    booked: 'Booked',
    treated: 'Treated',
    closed: 'Closed',
  },
  /** The same inside a sentence: "status contacted, was new". */
  statusesInText: {
    held: 'held',
    new: 'new',
    contacted: 'contacted',
    booked: 'booked',
    treated: 'treated',
    closed: 'closed',
  },
  /** Why a lead was closed, to choose from. */
  closeReasons: {
    not_suitable: 'Not suitable',
    not_interested: 'Not interested',
    no_answer: 'No answer',
    duplicate: 'Duplicate',
    spam: 'Spam',
    other: 'Other',
  },
  /** Where a closed lead stands, with why. */
  closedBecause: {
    not_suitable: 'Closed: not suitable',
    not_interested: 'Closed: not interested',
    no_answer: 'Closed: no answer',
    duplicate: 'Closed: duplicate',
    spam: 'Closed: spam',
    other: 'Closed: other',
  },
  /** The same inside a sentence: "status closed: spam, was new". */
  closedBecauseInText: {
    not_suitable: 'closed: not suitable',
    not_interested: 'closed: not interested',
    no_answer: 'closed: no answer',
    duplicate: 'closed: duplicate',
    spam: 'closed: spam',
    other: 'closed: other',
  },
  /** {reason} is a code that is newer than the console. */
  closedBecauseOf: 'Closed: {reason}',

  /** What a clinician decided. */
  decisions: {
    proceed: 'Go ahead',
    proceed_with_changes: 'Go ahead, with changes',
    see_in_person: 'See in person first',
    wait: 'Wait',
    decline: 'Decline',
  },

  /** What came of a call or of another attempt, as it is offered. */
  contactResults: { reached: 'Reached', no_answer: 'No answer', message_left: 'Message left' },
  /** The same inside a line of several things: "reached; status contacted, was new". */
  contactResultsInText: { reached: 'reached', no_answer: 'no answer', message_left: 'message left' },

  /** Why a lead is held: the rest of a sentence, see `lead.head.held`. */
  holdReasons: {
    honeypot: 'a field was filled in that people do not see',
    'too-fast': 'it was sent faster than a person can fill it in',
    'address-limit': 'the address has reached its limit of mails for a day',
    surge: 'more leads than usual came in at once',
  },
  /** The same where no reason is known. */
  holdUnknown: 'to be looked at',

  /** What came of a screening. */
  outcomes: {
    suitable: 'Suitable',
    suitable_with_cautions: 'Suitable, with care',
    consult_clinician: 'Clinician decides',
    defer_until: 'Wait',
    not_suitable: 'Not suitable',
  },
  /** What the outcome asks of staff: a sentence at the head of a lead. */
  outcomeTasks: {
    suitable: 'Nothing in the answers speaks against it.',
    suitable_with_cautions: 'Possible, with points to heed at the appointment.',
    consult_clinician: 'A clinician has to look at this before anything is booked.',
    defer_until: 'Not yet: there is a date to wait for.',
    not_suitable: 'The answers rule it out. Do not book.',
  },
  /** How much a rule weighs. */
  severities: {
    absolute: 'Rules it out',
    temporary: 'Wait first',
    relative: 'Clinician decides',
    caution: 'Take care',
  },

  /** How strong the evidence for a rule is: “evidence moderate”. */
  strengths: { strong: 'strong', moderate: 'moderate', weak: 'weak', 'very weak': 'very weak' },

  /** What people wish for: as the rule sets call it, which a test holds. */
  concerns: {
    'acne-scars': 'Acne scars',
    pigmentation: 'Uneven colour',
    wrinkles: 'Lines and wrinkles',
    'dry-sun-damaged': 'Dry or sun-damaged skin',
    'surgical-scars': 'Scars from an operation or injury',
    'stretch-marks': 'Stretch marks',
    'hormonal-acne': 'Acne that is still coming (hormonal acne)',
    'oily-skin': 'Oily skin',
    other: 'Something else',
  },
  /** A wish and the part of the body, such as “Acne scars, face”. */
  wishInArea: '{concern}, {area}',
  /** Parts of the body, inside a sentence: "Acne scars, face". */
  areasInText: {
    face: 'face',
    neck: 'neck',
    abdomen: 'abdomen',
    'other-body': 'another part of the body',
    eyelids: 'eyelids',
  },

  roles: { viewer: 'Viewer', staff: 'Staff', clinician: 'Clinician', admin: 'Admin' },
  /** What each role may do, for the admin who gives it. */
  roleTasks: {
    viewer: 'Reads leads, figures and settings.',
    staff: 'Also changes leads, writes notes, sends mails again, releases held leads, downloads lists as CSV.',
    clinician:
      'Also decides about leads, records adverse events, sees which rules were overruled, proposes stricter rules; alone signs the rules off.',
    admin: 'Also changes settings and members, erases and exports, reads the audit. Signs nothing.',
  },

  /** Kinds of mail, as a heading and in a choice. */
  mailKinds: {
    summary: 'Summary',
    'clinic-alert': 'Alert to the clinic',
    decision: 'Decision',
    'settings-notice': 'Settings notice',
    'rules-review': 'Sign-off reminder',
    escalation: 'Promise not kept',
    'eligible-again': 'The wait is over',
    'follow-up-1': 'First follow-up',
    'follow-up-2': 'Second follow-up',
    maintenance: 'Refresher after treatment',
  },
  /** What became of a mail. */
  mailSent: {
    unwanted: 'Sent, and reported as unwanted.',
    bounced: 'Sent, and came back: the address does not take mail.',
    delivered: 'Sent and delivered.',
    sent: 'Sent.',
  },
  /** {when} is a day with its time. */
  mailDue: 'Due {when}.',
  /** {reason} is the rest of the sentence, in small letters: "the lead is held". */
  mailNotSent: 'Will not be sent: {reason}.',
};

/** These words in any language. */
export type LabelsTexts = Translated<typeof labels>;
