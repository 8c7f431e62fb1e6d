/**
 * What a refusal says (docs/contract.md#problems): its title, its sentence, and the sentence of each field that is wrong.
 * Read by people who fill in a form, by staff, and by programmers of pages. Never says what was sent.
 */
import type { Translated } from '../filled.ts';

export const problems = {
  /** A few words above the sentence, by the name of the problem; no full stop. */
  titles: {
    'malformed-body': 'The body cannot be read',
    'idempotency-key-invalid': 'The idempotency key is not usable',
    'cursor-invalid': 'The cursor is not usable',
    unauthenticated: 'Please sign in',
    forbidden: 'This is not allowed',
    'origin-not-allowed': 'This page may not post here',
    'not-found': 'There is nothing here',
    'method-not-allowed': 'The method is not allowed here',
    conflict: 'This does not fit the present state',
    gone: 'This is no longer available',
    'precondition-failed': 'It was changed in the meantime',
    'payload-too-large': 'The body is too large',
    'unsupported-media-type': 'The media type is not supported',
    validation: 'Some fields need another look',
    consistency: 'Some answers contradict each other',
    'idempotency-key-reuse': 'The idempotency key was used for something else',
    /** `If-Match` is the name of a header and stays. */
    'precondition-required': 'If-Match is required',
    'rate-limited': 'Too many requests',
    internal: 'Something went wrong on our side',
    unavailable: 'Not available right now',
  },

  /** One or two whole sentences: what is wrong, and what helps. */
  details: {
    // To everybody.
    internal: 'Something went wrong on our side. Please try again later.',
    unavailable: 'We cannot do this right now. Please try again in a moment.',
    noPage: 'There is no page at this address. Please check the address.',
    noFile: 'There is no such file.',
    noClinic: 'There is no such clinic.',
    /** Of a link in a mail that is mistyped or made up. */
    noLink: 'There is no such page.',
    tooManyLinks: 'Too many links from here did not work. Please wait a minute.',
    tooManyAddresses: 'Too many wrong addresses. Please try again in an hour.',
    correctFields: 'Please correct the fields named here.',
    /** An address that everybody knows is the only one that answers. */
    publicAddressOnly: 'Requests are answered at the public address only.',

    // To people who fill in a form or follow a link of a mail.
    correctForm: 'Please correct the fields named here and send the form again.',
    contradictions: 'Some of your answers contradict each other. Please keep the answer that is true.',
    tooManySubmissions: 'Too many submissions from here. Please wait a minute.',
    /** {clinic}: name of the clinic. {phone}: its number. */
    enoughTodayCall:
      'You have sent this form as often as is possible on one day. Please try again tomorrow, or call {clinic} on {phone}.',
    /** {clinic}: name of the clinic. {email}: its address. */
    enoughTodayWrite:
      'You have sent this form as often as is possible on one day. Please try again tomorrow, or write to {clinic} at {email}.',
    originNotAllowed:
      'This clinic does not accept forms from the page that sent this one. Please use the form on the clinic’s own page.',
    formNotUtf8: 'The page that sent this form did not send it in UTF-8, or it was damaged on its way.',
    noAnswersHere: 'This address does not take answers. Please send them with the form on this page.',
    resultOver: 'This link is no longer valid. Please ask the clinic, or fill in the form again.',
    optInOver: 'This link is no longer valid. Please tick the box in the form again.',
    reminderOver: 'This link is no longer valid. Please fill in the form on the clinic’s page again.',
    /** An enquiry is a form that somebody has sent. A receipt proves what was sent and answered. */
    noReceiptYet: 'This enquiry was stored before receipts were made, so there is none of it.',
    changedReceipt: 'What is stored of this enquiry was changed, so no receipt can be made of it.',

    // To programmers of pages.
    treatmentOrLanguage: 'This treatment or language is not offered.',
    noTreatment: 'The clinic does not offer this treatment.',
    htmlForm: 'Send an HTML form.',
    json: 'Send application/json.',
    jsonOrForm: 'Send application/json or an HTML form, in UTF-8.',
    contentType: 'The Content-Type header cannot be read.',
    bodySize: 'The body may have at most 32 KiB.',
    notUtf8: 'The body is not valid UTF-8.',
    notJson: 'The body is not valid JSON.',
    notMultipart: 'The multipart body cannot be read.',
    /** {n}: 8. */
    tooDeep: 'The body is nested deeper than {n} levels.',
    /** A member is a named value of a JSON object. */
    twoMembers: 'The body names a member twice.',
    /** {n}: 200. */
    tooManyFields: 'A form may have at most {n} fields.',
    noFiles: 'Files are not accepted.',
    idempotencyKey: 'An idempotency key is 1 to 255 printable ASCII characters.',
    idempotencyKeyUsed: 'This idempotency key was used for another submission. Send new content with a new key.',
    method: 'This address does not accept this method. The Allow header lists the methods that it accepts.',

    // To staff, and to programs that use the staff API.
    signIn: 'Sign in, and send the access token as a bearer token.',
    otherToken: 'This token was not given for the staff API. Sign in again.',
    cannotCheck: 'We cannot check who you are right now. Please try again in a moment.',
    notYourClinic:
      'You do not work at this clinic, or your role there does not include this. Ask an admin of the clinic.',
    /** A cursor says where a list goes on. */
    cursor: 'This cursor does not belong to this list. Load the list from its beginning.',
    ifMatch: 'Send an If-Match header with the ETag of the version that you changed.',
    changedMeanwhile: 'Somebody changed this in the meantime. Load it again, then make your change.',
    switchedOff: 'This clinic is switched off. Its leads can be read, but not changed.',
    noSettings: 'This clinic has no settings.',
    correctDays: 'Please correct the days named here.',
    /** A lead is a person who has sent the form and may become a patient. */
    noLead: 'There is no such lead.',
    erased: 'This person’s data was erased.',
    keptNoLonger: 'This lead’s retention period is over, so its data is not shown any more.',
    noScreening: 'This lead has no such screening.',
    noMessage: 'There is no such message.',
    stillWaiting: 'A message of this kind is still waiting to be sent. It cannot be sent again before that.',
    alertsOnce: 'Alerts to the clinic are not sent again.',
    statusOrder:
      'A lead goes on to contacted, booked, treated or closed, and from closed back to new. A held lead is released first, or closed as spam.',
    notClosed: 'Only a closed lead has a reason for closing. Close the lead, or leave it out.',
    decisionMissing: 'No clinician has decided for it yet. Say why you book it without.',
    decisionRequired:
      'The latest answers speak against a treatment, so a clinician has to decide before this is booked.',
    nothingToUndo: 'There is no status here that you set within the last ten minutes, and that nothing has followed.',
    notHeld: 'This lead is not held, so there is nothing to release.',
    ownDuplicate: 'A lead cannot be its own duplicate.',
    noAdverseEvent: 'There is no such adverse event.',
    /** {n}: 60 and the like, of sentences that clinicians choose from. */
    tooManyReasons: 'There are {n} reasons. Take one away that nobody chooses.',
    /** {n}: 20 and the like. A view is a filter of a list that is kept under a name. */
    tooManyViews: 'You keep {n} views. Delete one first.',
    noSignOff: 'This sign-off is not the one in force.',
    noProposal: 'This proposal is not open.',
    rulesMovedOn: 'The rules or the proposal have changed meanwhile. Please read them again.',
    noMember: 'There is no such member.',
    onlyAdmin: 'This is the only admin. Make somebody else an admin first.',
    tooManyMembers: 'This clinic has 500 members. Remove somebody who no longer works there first.',
    noMailArrives: 'No mail arrives at this address: its ending is for use inside a house or a company.',
  },

  /** Beside a field, or in a list of fields: what is wrong with what was entered there. Short. */
  fields: {
    // Of any field.
    required: 'This is needed.',
    type: 'This has the wrong type.',
    unknown: 'This field is not known here.',
    choice: 'This is not one of the choices.',
    too_long: 'This is too long.',
    too_short: 'This is too short.',
    invalid: 'This does not look right.',

    // Of text.
    /** {n}: 32 to 2,000. */
    characters: 'Use at most {n} characters.',
    unstorable: 'This text has a character that cannot be stored. Type it again.',
    oneLine: 'Write this on one line.',
    controls: 'Control characters are not allowed.',
    overrides: 'Characters that turn the writing direction are not allowed.',
    hidden: 'There are hidden characters in this text. Type it again instead of copying it.',
    noLink: 'A name cannot hold a link. If there is none in it, put a blank after the dot.',

    // Of an e-mail address.
    plainAddress: 'Enter one plain address such as name@example.com.',
    lineBreak: 'There is a line break in this address. Enter one plain address such as name@example.com.',
    noAt: 'There is no @ in this address. Enter one plain address such as name@example.com.',
    brackets: 'Enter one plain address such as name@example.com, without a name, quotes or angle brackets.',
    severalAddresses: 'These are several addresses. Enter one of them.',
    spaceInside: 'There is a space inside this address. Take it out.',
    severalAts: 'There is more than one @ in this address.',
    nothingBefore: 'There is nothing before the @. Enter one plain address such as name@example.com.',
    strayDot: 'A dot stands where none can be: at an end, before the @, or twice in a row.',
    dotAtEnd: 'There is a dot at the end of this address. Take it out.',
    otherScript:
      'Our mail service cannot deliver to a letter with an accent, or of another script, before the @. Enter another address.',
    otherCharacter: 'There is a character before the @ that addresses cannot have. Check it, or enter another address.',
    longBefore: 'What stands before the @ is too long.',
    noEnding: 'What stands after the @ needs an ending such as .com. Enter one plain address such as name@example.com.',
    numbersOnly: 'Enter an address with the name of a domain, not with numbers.',
    noDomain: 'What stands after the @ is no domain that mail can be sent to. Check it for a slip.',
    noMailThere:
      'No mail arrives at this address: its ending is for use inside a house or a company. Enter another one.',
    /** Of an address that an admin enters. */
    noMailArrives: 'No mail arrives at this address: its ending is for use inside a house or a company.',
    /** {domain}: what probably was meant, such as gmail.com. */
    didYouMean: 'Did you mean …@{domain}? If the address is right as it is, send the form again.',

    // Of a phone number.
    /** {prefix}: country code of the clinic, such as +39. */
    phoneWithPrefix:
      'We cannot read this phone number. Enter it with + and its country code, such as {prefix}. If it is right as it is, send the form again.',
    phone:
      'We cannot read this phone number. Enter it with + and its country code. If it is right as it is, send the form again.',
    /** To staff. */
    phoneDigits: 'We cannot read this phone number. Enter its digits, with the country code if it is from abroad.',

    // Of the answers of a screening.
    answersObject: 'The answers must be an object.',
    /** {n}: 60. */
    tooManyAnswers: 'There are at most {n} answers.',
    noQuestion: 'This questionnaire has no such question.',
    answerThis: 'Please answer this question.',
    /** {min} and {max}: numbers, such as 18 and 99. */
    wholeNumber: 'Please give a whole number from {min} to {max}.',
    oneAnswer: 'Please choose one of the listed answers.',
    amongAnswers: 'Please choose among the listed answers.',
    anyAnswer: 'Please choose at least one answer.',
    answersList: 'This must be a list of answers.',
    moreThanThere: 'These are more answers than there are.',
    twiceAnswered: 'This answer is given twice.',
    list: 'This must be a list.',
    /** `concern` and `area` are names and stay. */
    concernEntry: 'Each entry needs concern and area.',
    /** `type` and `date` are names and stay. */
    eventEntry: 'Each entry needs type and date.',
    noField: 'There is no such field.',
    /** A wish is what somebody wants treated, and where. */
    anyWish: 'Please name at least one wish.',
    /** {n}: 20. */
    tooManyWishes: 'Please name at most {n} wishes.',
    /** {n}: 40. An event is a treatment or a medicine of the past year. */
    tooManyEvents: 'Please give at most {n} events.',
    eventDate: 'Please give the date, or say that you do not remember it.',
    /** YYYY-MM-DD and YYYY-MM stay as they are. */
    realDate: 'Please give a real date, as YYYY-MM-DD, or a month, as YYYY-MM.',
    futureDate: 'This date lies in the future.',
    groupsList: 'This must be a list of groups.',
    tooManyGroups: 'This lists more groups than the questionnaire has.',
    noGroup: 'The questionnaire has no such group.',
    /** "None" is the answer that says that nothing of a list applies. */
    noneAndMore: 'You chose “none” together with another answer. Please keep the one that is true.',
    noneOfGroup: 'You ticked that none of this group applies, and you gave an answer that does.',

    // Of the rest of a submission.
    noVersion: 'This version of the rules was never published. Please load the form again.',
    noText: 'This consent text is not known. Please load the form again.',
    notOffered: 'The clinic does not offer this treatment.',
    /** {n}: 200. */
    tooManyFields: 'Send at most {n} fields.',
    noFiles: 'Send text fields only.',

    // Of days.
    /** YYYY-MM-DD stays as it is. */
    day: 'Write a day as YYYY-MM-DD.',
    dayInFuture: 'This day must lie in the future.',
    dayOver: 'This day is over.',
    /** {n}: 24. */
    monthsAway: 'This day is more than {n} months away.',
    yearAway: 'This day is more than twelve months away.',
    dayOfOther: 'This decision does not have such a day.',
    happenedOn: 'This day must not lie in the future, nor more than ten years back.',
    reportedOn: 'This day must not lie in the future, nor before the event.',
    notKeptUntil: 'This lead is not kept until that day.',
    lastBeforeFirst: 'The last day is before the first day.',
    firstBehindLast: 'The first day is behind the last one.',
    /** {n}: 400. */
    mostDays: 'Ask for at most {n} days.',

    // Of what staff enter about a lead.
    nothingToChange: 'Name at least one field to change.',
    whyClosed: 'Say why the lead is closed.',
    onlyClosed: 'Only a closed lead has a reason for it.',
    onlyBooked: 'This belongs to booking a lead, or to its treatment, alone.',
    sayWhy: 'Say why you book it without a decision.',
    decisionFirst: 'A clinician has to decide before this is booked.',
    noColleague: 'Nobody at this clinic has this address.',
    leadTwice: 'Name each lead once.',
    reportedTo: 'Say to whom and on which day.',

    // Of settings.
    twice: 'This list has the same entry twice.',
    closesLater: 'It has to close after it opens, on the same day.',
    overlap: 'This is within other hours of the same day.',
    /** The window is the time of a day in which mails may go. */
    windowOrder: 'The window has to close after it opens, on the same day.',
    zone: 'Enter a time zone such as Europe/Rome.',
    country: 'Enter the two letters of a country, such as IT.',
    anyPage: 'Enter an address that begins with https://.',
    origin: 'Write it as a browser sends it: https://host or https://host:port, in lower case, without a path.',
    prefix: 'Write a whole https address, such as https://alba.example/thanks, without ? and #.',
    page: 'Write a whole https address of a page.',
    unlisted: 'The page has to be on one of the origins, or below one of the return prefixes.',
    promiseFirst: 'Say within what time you answer, or nothing is ever sent to this address.',
    byOperator: 'Only the operator can change this setting.',
    byClinician: 'A clinician decides about this: propose an overlay on the page Rules, where it is signed off.',
    /** {colour}, {ground}: colours such as #0b6b63. {ratio}, {needed}: numbers such as 3.21 and 4.5. */
    accentOnWhite: 'The accent {colour} on white has a contrast of {ratio} to 1; text needs {needed} to 1.',
    accentOnGround:
      'The accent {colour} on the ground {ground} has a contrast of {ratio} to 1; text needs {needed} to 1.',
    textOnGround: 'Our text {colour} on the ground {ground} has a contrast of {ratio} to 1; text needs {needed} to 1.',

    // Of an overlay, by which a clinic makes rules stricter, and of other rules to judge by.
    noRule: 'There is no such rule.',
    noWait: 'This rule has no waiting time.',
    /** {n}: days of the published rule. */
    longerOnly: {
      one: 'A wait can only be made longer than the {n} day of the rule set.',
      other: 'A wait can only be made longer than the {n} days of the rule set.',
    },
    /** {n}: 366. */
    longestWait: 'Waits after an event last at most {n} days.',
    /** A severity says whether a rule only delays a treatment, needs a clinician, or speaks against it. */
    heavierOnly: 'A severity can only be made heavier than that of the rule set.',
    /** {min} and {max}: 19 and 120. From a line of age on, a clinic has nobody younger. */
    ageLine: 'A line of age is from {min} to {max} years.',
    inForce: 'This is what is in force already.',
    versionOrOverlay: 'Name a version, an overlay, or both.',
    neverPublished: 'No such version of the rules was published.',
  },
};

/** The same in each language. */
export type ProblemTexts = Translated<typeof problems>;

/** What a refusal says as a whole, by the name of its sentence. */
export type DetailKey = keyof typeof problems.details;

/** What is said of one field, by the name of its sentence. */
export type FieldKey = keyof typeof problems.fields;
