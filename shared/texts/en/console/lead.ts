import type { Translated } from '../../filled.ts';

/** What the page of one lead says, and the sheet of it that is printed. */
export const lead = {
  /** Title of the page in the browser. */
  title: 'Lead',
  /** Instead of a name that the person has not given. */
  noName: 'No name given',
  /** The way back to the list, and to the leads before and after this one in it. */
  steps: {
    /** What speech calls this way through the list. */
    list: 'List',
    toDo: 'To do',
    leads: 'Leads',
    before: 'Previous lead',
    after: 'Next lead',
    /** {place}: which lead of the list this is; {count}: how many it has. */
    place: '{place} of {count}',
  },
  head: {
    /** {reason}: a part of a sentence from `labels.holdReasons`. */
    held: 'Held: {reason}. Nobody is mailed until it is released.',
    needsClinician: 'A clinician has to decide before anything is booked.',
    toldSeeDoctor: 'The person was told to see their own doctor first.',
    /** When the person sent the form; stands after their wish. {when}: a day with its time. */
    came: 'came {when}',
    /** Parts of one line, with commas, after the status: "Contacted, assigned to Mara Neri, call back on 3 June 2026". */
    assigned: 'assigned to {name}',
    callBack: 'call back on {day}',
    promised: 'answer promised by {when}',
    promiseBroken: 'answer was promised by {when}',
    /** Buttons: to telephone, and to write a mail. */
    call: 'Call',
    write: 'Write',
    /** What speech calls the list of things to be careful about. */
    safety: 'Safety',
    /** {language}: the language that the person uses, by its own name. */
    language: 'Language: {language}',
  },
  /** The part about how the person is reached. */
  contact: {
    title: 'Contact',
    phone: 'Phone',
    email: 'E-mail',
    /** Stands before the address of a site in plain letters (`xn--…`): it may look like somebody else’s. */
    domain: 'Its domain in plain letters',
    /** Stands before what the person wrote. */
    note: 'In their words',
    language: 'Language',
    origin: 'Consents and origin',
    /** {when}: a day with its time. */
    agreed: 'Yes, {when}',
    refused: 'No, {when}',
  },
  /** Stops mails to a person who asked for it by telephone or in the clinic. */
  stop: {
    open: 'Stop mails',
    title: 'Stop mails to this person',
    scope: 'The person asked for',
    marketing: 'No follow-ups and reminders of offers',
    all: 'No mail at all',
    stop: 'Stop',
    done: 'These mails have stopped.',
  },
  /** The part in which staff write down a contact and take the lead further. */
  log: {
    title: 'Log a contact',
    /** The same part for who may not change anything. */
    readOnlyTitle: 'Progress',
    readOnly: 'You can read this lead. To change it you need the role Staff; ask an admin of your clinic.',
    release: 'Release this lead',
    released: 'Released. Its mails will be sent.',
    closeAsSpam: 'Close as spam',
    closedAsSpam: 'Closed as spam. Nobody was mailed.',
    /** {status}: as in `labels.statuses`; {time}: a time of day. */
    youSet: 'You set “{status}” at {time}.',
    undo: 'Undo',
    undone: 'The status is “{status}” again.',
    /** Names of fields. */
    fields: { status: 'Status', assignee: 'Assigned to', phone: 'Phone', followUpOn: 'Call back on' },
    /** What stands in an empty field, in a choice and in a sentence between “ and ”. */
    nobody: 'Nobody',
    you: 'You',
    nobodyInText: 'nobody',
    youInText: 'you',
    noNumber: 'no number',
    noDayInText: 'no day',
    contact: 'Call or message',
    /** Buttons that set the day to call back on. */
    tomorrow: 'Tomorrow',
    inThreeDays: 'In 3 days',
    inAWeek: 'In a week',
    noDay: 'No day',
    closedBecause: 'Closed because',
    note: 'Note',
    noteHint: 'For colleagues; patients never see it',
    withoutDecision: 'Why without a clinician’s decision',
    withoutDecisionHint: 'No clinician has decided for it. Your reason stays on record.',
    save: 'Save',
    saved: 'Saved.',
    discard: 'Discard',
    notSaved: 'Not saved yet. It is kept in this tab.',
    /** {changes}: a list of the four that follow. */
    changedMeanwhile: 'Changed by somebody else meanwhile: {changes}.',
    nowIs: {
      status: 'status is “{value}”',
      assignee: 'assigned to is “{value}”',
      phone: 'phone is “{value}”',
      followUpOn: 'call back on is “{value}”',
    },
    collision: 'Changed by somebody else: nothing of yours is saved yet',
    /** {field}: the name of a field, in bold. {theirs}, {own}: two values of it. */
    collides: '{field} is now “{theirs}”. You wanted “{own}”.',
    collidesForGood: '{field} is now “{theirs}”. You wanted “{own}”, which is not possible from there.',
    takeTheirs: 'Leave “{theirs}”',
    takeOwn: 'Take “{own}”',
    /** Heading of a message; why follows in a sentence of its own. */
    notDone: 'This was not saved',
  },
  /** What clinicians decided. */
  review: {
    title: 'Clinician’s decision',
    none: 'No decision yet.',
    /** A decision with its day. {decision}: as in `labels.decisions`. */
    until: '{decision} until {day}',
    proposed: '{decision}, {day} proposed',
    /** {by}: a clinician; {when}: a day with its time. */
    by: '{by}, {when}',
    byInPerson: '{by}, {when}, verified in person',
    decide: 'Decide',
    needsRole: 'To decide you need the role Clinician; ask an admin of your clinic.',
    sheet: 'Sheet for the consultation',
    /** Title of the dialog. {name}: the person. */
    about: 'Decide about {name}',
    aboutUnnamed: 'Decide about this lead',
    grounds: 'What the decision is about',
    decision: 'Decision',
    untilDay: 'Until',
    proposedDay: 'Day to propose',
    proposedDayHint: 'Leave it empty to find a day together.',
    reason: 'Reason',
    reasonHint: 'For the clinic’s record. It never goes into a mail.',
    reasons: 'Reasons of your clinic',
    /** {reason}: what a clinician wrote. */
    forgetReason: 'Offer no more: {reason}',
    keepReason: 'Keep this reason for next time',
    keepReasonHint: 'All clinicians of your clinic see it, so keep nothing that is about one person.',
    kept: 'Kept for next time.',
    forgotten: 'Taken away. What is on record stays.',
    reasonsNotChanged: 'The reasons were not changed',
    verified: 'I have verified the answers in person',
    notify: 'Tell the person by mail',
    mail: 'The mail',
    mailWaits: 'This mail waits until the lead is released:',
    mailGoes: 'This mail goes out at once:',
    save: 'Put on record',
    decided: 'Decided.',
    decidedAndTold: 'Decided. The person is told by mail.',
  },
  /** Harm after a treatment. */
  adverse: {
    title: 'Adverse events',
    none: 'None on record.',
    record: 'Record harm',
    recordTitle: 'Record an adverse event',
    add: 'Add to this',
    /** Name of the button that stands beside an event. {kind}: as in `labels.harmKinds`. */
    addTo: 'Add to this: {kind}, {day}',
    addTitle: 'Add to an adverse event',
    /** {kind}: as in `labels.harmKinds`; {harm}: as in `labels.harmInText`. */
    event: '{kind}, {harm}',
    /** Parts of one line, with commas, after the day of the event. */
    mistake: 'recorded by mistake',
    reported: 'reported to {who}',
    kind: 'What happened',
    chooseKind: 'Choose one',
    day: 'On which day',
    harm: 'How bad it is',
    harmNow: 'How bad it is now',
    note: 'What was seen and done',
    noteHint: 'It stands on the lead and in the person’s export. Nobody can change it afterwards.',
    reportedTo: 'Reported to',
    reportedToHint: 'The regulator or the maker of the device, if it was reported',
    reportedOn: 'Reported on',
    isMistake: 'This event was recorded by mistake',
    isMistakeHint: 'It stays on record, marked, and is counted no more.',
    save: 'Put on record',
    recorded: 'Recorded.',
    added: 'Added.',
  },
  /** Leads that may be the same person. */
  duplicates: {
    title: 'Possible duplicates',
    /** {status}: as in `labels.statuses`; {day}: when the other lead came. */
    came: '{status}, came {day}',
    cameLinked: '{status}, came {day}. Marked as the same person',
    link: 'Same person',
    unlink: 'Not the same person',
    linked: 'Marked as the same person.',
    unlinked: 'No longer marked as the same person.',
  },
  /** Answers, findings and what the person read. */
  screening: {
    /** A choice among several submissions of one person. */
    newest: { one: 'Screening (the newest one)', other: 'Screening (the newest {n})' },
    all: { one: 'Screening ({n} in all)', other: 'Screening ({n} in all)' },
    /** {when}: a day with its time; {outcome}: as in `labels.outcomes`. */
    latest: 'Latest, {when}: {outcome}',
    earlier: '{when}: {outcome}',
    findings: 'What stands against it',
    noFindings: 'Nothing in the answers speaks against it.',
    /** Beside a finding. {severity}: as in `labels.severities`. */
    severityUntil: '{severity}, until {day}',
    severityOwnDoctor: '{severity}, own doctor first',
    severityUntilOwnDoctor: '{severity}, until {day}, own doctor first',
    /** {rule}: a key; {strength}: how strong its evidence is. */
    rule: 'Rule {rule}, evidence {strength}',
    noSource: 'No published source: this rule is our own, or rests on expert opinion.',
    /** What a rule says, in the words of staff’s language; the same in the person’s follows where theirs is another. */
    told: 'The person was told: “{text}”',
    said: 'What the person was told, and by which rules',
    /** {treatment}, {version}: the rules, a treatment and a number such as “1.1.0”. The four stand one after another. */
    judged: 'Judged on {day} by the rule set {treatment} {version}.',
    /** {name}: a clinician, registered with {body} under {number}. */
    signedOff: 'These rules were signed off for the clinic by {name} ({body} {number}) on {day}.',
    notSigned: 'Nobody had signed these rules off.',
    sample: 'Sample, not a real sign-off.',
    aScreen: 'A screen before the consultation, not a diagnosis.',
    /** Wording that the person read in a language of their own. {language}: by its own name. */
    asRead: 'What the person read ({language}): {text}',
    /** The same as a heading, or what opens it. */
    allAsRead: 'What the person read ({language})',
    answers: 'Answers',
    answeredNo: { one: '{n} answered no', other: '{n} answered no' },
    wishes: 'Wishes',
    /** {evidence}: a word or two, such as “good”; {note}: a sentence. */
    evidence: 'Evidence: {evidence}. {note}',
    receipt: 'Receipt',
    receiptHint:
      'Signed proof of the rules that judged this screening and of what they came to. No answer is in it; whoever is to judge again needs the answers too. Each download goes on record.',
    downloadReceipt: 'Download receipt',
    downloadAnswers: 'Download answers',
  },
  /** What is older than what is shown at first. */
  older: {
    screenings: { one: '{n} screening', other: '{n} screenings' },
    notes: { one: '{n} note', other: '{n} notes' },
    /** {screenings}, {notes}: the two above. */
    shown: '{screenings} and {notes} are shown.',
    everything: 'This is everything: {screenings} and {notes} are shown.',
    failed: 'What is older could not be loaded.',
    show: 'Show older screenings and notes',
    loading: 'Loading…',
  },
  /** What happened with the lead. */
  timeline: {
    title: 'Timeline',
    note: 'Note',
    withoutDecision: 'Without a clinician’s decision: {reason}',
    /** {kind}: as in `labels.mailKinds`. */
    mail: 'Mail: {kind}',
    /** What came of a screening. */
    screenings: {
      suitable: 'Screening: suitable',
      suitable_with_cautions: 'Screening: suitable, with care',
      consult_clinician: 'Screening: clinician decides',
      defer_until: 'Screening: wait',
      not_suitable: 'Screening: not suitable',
    },
    decisions: {
      proceed: 'Decision: go ahead',
      proceed_with_changes: 'Decision: go ahead, with changes',
      see_in_person: 'Decision: see in person first',
      wait: 'Decision: wait',
      decline: 'Decision: decline',
    },
    consentGiven: {
      health: 'Consent to health given',
      marketing: 'Consent to marketing given',
      reminder: 'Consent to reminder given',
    },
    consentWithdrawn: {
      health: 'Consent to health withdrawn',
      marketing: 'Consent to marketing withdrawn',
      reminder: 'Consent to reminder withdrawn',
    },
    /** {kind}: as in `labels.harmKindsInText`; {harm}: as in `labels.harmInText`. */
    harm: 'Adverse event: {kind}, {harm}, on {day}',
    harmAdded: 'Added to adverse event: {kind}, {harm}, on {day}',
    /** What follows is said after that, with a semicolon before it. */
    reported: 'reported to {who} on {day}',
    mistake: 'recorded by mistake',
    /**
     * What staff did in one save: parts of a line, with semicolons between them and a capital at its beginning.
     * {to}, {from}: as in `labels.statusesInText`.
     */
    statusChanged: 'status {to}, was {from}',
    statusTakenBack: 'took back {from}: status {to} again',
    assigned: 'assigned to {name}',
    assignedToNobody: 'assigned to nobody',
    callBack: 'to be called back on {day}',
    noCallBack: 'call-back taken off',
    changed: 'Changed',
    openedBy: 'Opened by',
    /** {name}: a colleague; {n}: how often; {when}: the last time. */
    opener: { one: '{name}, once, last {when}', other: '{name}, {n} times, last {when}' },
    all: 'All that is on record about this lead',
  },
  mails: {
    title: 'Mails',
    none: 'No mail is planned for this lead.',
    earlier: 'Show earlier mails',
    loading: 'Loading…',
    sendAgain: 'Send again',
    /** Name of the button. {kind}: as in `labels.mailKinds`. */
    sendAgainKind: 'Send again: {kind}',
    willSend: 'It will be sent again.',
  },
  /** The rights of the person: everything that is held about them, and its end. */
  person: {
    title: 'The person’s data',
    export: 'Export',
    exportTitle: 'Export everything held',
    exportHint:
      'The file holds health data in plain text. Give it to nobody but the person, and delete it from this computer afterwards. The export goes on record.',
    /** What has to be typed before the export. One word, in small letters. */
    exportWord: 'export',
    erase: 'Erase',
    eraseTitle: 'Erase this person',
    eraseHint:
      'Answers, notes, decisions and mails of this person are deleted for good. What remains is a record of the erasure, with its time and your name, and that the address gets no mail.',
    /** What has to be typed before the erasure. One word, in small letters. */
    eraseWord: 'erase',
    eraseReason: 'Reason',
    eraseReasons: {
      request: 'The person asked for it',
      withdrawal: 'The person withdrew their consent',
      mistake: 'The lead is a mistake',
    },
    eraseFailed: 'The lead was loaded again. Check it before you try again.',
    eraseForGood: 'Erase for good',
    erased: 'Erased.',
  },
  /** A lead on paper, for the consultation. */
  sheet: {
    title: 'Consultation sheet',
    back: 'Lead',
    print: 'Print',
    nothing: 'There is no screening to print',
    /** {name}: who prints it. */
    head: 'Consultation sheet. Screened on {screened}; printed on {printed} by {name}.',
    /** {outcome}: as in `labels.outcomes`. */
    result: 'Result: {outcome}',
    /** {text}: the headline of the result, in bold. */
    told: 'The person was told: {text}',
    wishes: 'What they want, and what they agreed to',
    /** {consent}: as in `labels.consents`. */
    agreed: '{consent}: yes.',
    refused: '{consent}: no.',
    decisions: 'Decisions of clinicians',
    noDecision: 'None on record.',
    /** {decision}: the decision with its day, in bold; {by}: as in `lead.review.by`. */
    decision: '{decision} ({by})',
    room: 'At the consultation',
    date: 'Date',
    clinician: 'Clinician',
    signature: 'Signature',
    answers: 'Answers, as they were asked for',
    answeredNo: 'Answered no, or ticked “none of these”',
    receipt: 'Receipt',
    /** {id}: of the screening. The address stays as it is. */
    receiptHint:
      'Screening {id}. Signed by the keys at /.well-known/jwks.json: which rules judged, and what they came to. No answer is in it.',
    noReceipt: 'No receipt: {why}',
  },
};

/** The same in each language. */
export type LeadTexts = Translated<typeof lead>;
