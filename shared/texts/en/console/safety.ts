import type { Translated } from '../../filled.ts';

/** The pages Adverse events, Rules at work and of one rule: for clinicians, who speak of harm and of rules. */
export const safety = {
  notForRole: 'Your role does not include this',
  notForRoleHint: 'Adverse events and rules at work are for clinicians and admins of the clinic.',
  /** Read out for the links to the two pages. */
  tabs: 'Safety',
  events: {
    /** Heading, title in the browser, and link. */
    title: 'Adverse events',
    /** {regulator}: the authority of the country, as a link. */
    about:
      'Recorded by clinicians on the page of the person. Serious harm by a device is also reported to {regulator} and to the maker; nothing is reported from here.',
    none: 'No harm is on record',
    noneHint: 'A clinician records it on the page of the lead.',
    more: 'Show more',
    /** Headings of the table. */
    columns: { what: 'What', day: 'Day', severity: 'How bad', person: 'Person', report: 'Report' },
    mistake: 'Recorded by mistake, not counted',
    /** {day}: when harm was told to the authority or the maker. */
    reported: 'Reported {day}',
    notReported: 'Not reported',
  },
  /** Harm by rule. */
  harm: {
    title: 'Events by rule',
    about:
      'By the person’s last screening before the day of the event, over all years; the counts stay when somebody is erased. They say what came after, not what caused it.',
    /** {unscreened}: a number, and the second half of the sentence. */
    events: { one: '{n} event, {unscreened}.', other: '{n} events, {unscreened}.' },
    unscreened: {
      one: '{n} of them of somebody who had not been screened before',
      other: '{n} of them of people who had not been screened before',
    },
    caption: 'Adverse events by rule',
    /** Headings: the rule, how many events came after it had fired, and after it had not. */
    rule: 'Rule',
    fired: 'Had fired',
    notFired: 'Had not',
  },
  work: {
    /** Heading, title in the browser, and link. */
    title: 'Rules at work',
    from: 'From',
    to: 'To',
    /** Button: counts anew. */
    count: 'Count',
    download: 'Download CSV',
    /** What was counted. {screenings}, {reviewed}: `screenings` and `reviewed`; {from}, {to}: days. */
    counted: '{screenings}, {reviewed}, from {from} to {to}.',
    /** The same while it is still counted. */
    counting: '{screenings}, {reviewed}, from {from} to {to} so far. Counting on…',
    screenings: { one: '{n} screening', other: '{n} screenings' },
    reviewed: { one: '{n} of them reviewed', other: '{n} of them reviewed' },
    caption: 'How often each rule fired, and what was decided',
    /** Headings of the table: what a rule did, and what clinicians made of it. */
    rule: 'Rule',
    fired: 'Fired',
    agreed: 'Agreed',
    overruled: 'Overruled',
    open: 'Not reviewed',
    /** In the name of the sheet. {clinic}: its code; {from}, {to}: days. No blanks. */
    fileName: '{clinic}-rules-{from}-{to}',
    /** Headings of the sheet that are not in the table. */
    reason: 'Reason',
  },
  /** What counts as agreed with and as overruled. */
  counts: {
    title: 'What counts as overruled',
    /** {inPerson}: a decision, as in `labels`. */
    about:
      'A rule is overruled when the newest decision about the screening is more lenient than the rule’s weight, and agreed with when it is the same or stricter. A decision is about a whole screening: it counts for every rule that fired in it, also for one that nobody looked at. Where a rule asks for a clinician, overruled is no fault: the clinician was asked, and saw no reason to change anything. Held screenings and people who were erased are left out. “{inPerson}” leaves open whether a rule to wait or to decline was right.',
    /** Beside the name of a weight. {agreed}, {overruled}: decisions with semicolons between them, or one of the four below. */
    row: 'Agreed: {agreed}. Overruled: {overruled}.',
    anyDecision: 'Any decision',
    nothing: 'Nothing',
    anythingElse: 'Anything else',
    onceDayHasCome: 'anything once the day of the rule has come',
    waitTooShort: 'a wait that ends before the day of the rule',
  },
  /** The page of one rule. */
  rule: {
    /** {ruleId}: its code. */
    title: 'Rule {ruleId}',
    toCatalogue: 'whole rule sets',
    unknown: 'No published rule has this id',
    unknownHint: 'It may be the clinic’s own line of age, or newer than this page.',
    weight: 'Weight',
    /** {weight}: of the rule; {days}: `days`. */
    weightWithDays: '{weight}, {days}',
    days: { one: '{n} day', other: '{n} days' },
    /** How well the rule is supported: the word, and what can stand beside it. */
    evidence: 'Evidence',
    strengths: { strong: 'Strong', moderate: 'Moderate', weak: 'Weak', 'very weak': 'Very weak' },
    note: 'Note',
    noNote: 'None',
    sources: 'Sources',
    noSource: 'None: our own, or expert opinion',
  },
};

/** The same in each language. */
export type SafetyTexts = Translated<typeof safety>;
