import type { Translated } from '../../filled.ts';

/** The page Rules of the console: what judges, who signed it, and what is proposed. Read by clinicians who answer for it. */
export const rules = {
  /** Heading, and title in the browser. */
  title: 'Rules',
  whatIf: 'What would other rules have said of the newest screenings?',
  inForce: {
    /** {ruleSet}: a treatment and a version. */
    title: 'In force: {ruleSet}',
    untilSigned: 'Until a clinician signs, the best answer to an enquiry is that a clinician decides.',
    /** {languages}: such as “Italiano and Español”. */
    unsignedLanguages:
      'The texts in {languages} are not signed: whoever reads them gets no better answer than that a clinician decides.',
    catalogue: 'Read and print every question, rule and text, with evidence and sources',
    sign: 'Sign these rules',
    signAgain: 'Sign again',
    withdraw: 'Withdraw the sign-off',
    whoSigns: 'Only members whose role is Clinician sign. Admins propose stricter rules below.',
    withdrawTitle: 'Withdraw the sign-off?',
    withdrawAbout:
      'From the next enquiry on, nobody gets better than “a clinician decides”, until somebody signs anew.',
    withdrawButton: 'Withdraw',
    withdrawn: 'Withdrawn.',
  },
  signature: {
    /** Marks what nobody has really signed. */
    sample: 'Sample, not a real sign-off',
    by: 'Signed by',
    /** {name}: a clinician; {body}, {number}: where and by which number they are registered. */
    person: '{name}, {body} {number}',
    ruleSet: 'Rule set',
    languages: 'Texts in',
    /** Of a sign-off from before there were several languages. */
    noLanguage: 'no language: from before there were several',
    on: 'On',
    until: 'Good until',
  },
  sign: {
    name: 'Your name',
    nameHint: 'As patients read it on their result',
    number: 'Registration number',
    body: 'Registered with',
    /** Names registers of clinicians of the reader’s country. */
    bodyHint: 'Such as GMC, NMC or a medical board',
    until: 'Good until',
    untilHint: 'Twelve months at most; you are reminded 30 and 7 days before',
    /** What is signed. {ruleSet}: a treatment and a version. */
    hasRead:
      'I have read the rule set {ruleSet} with its texts. Patients of this clinic may be screened by them until the day above, and I stand for that.',
    /** The same with the clinic’s stricter rules. {n}: how many. */
    hasReadStricter: {
      one: 'I have read the rule set {ruleSet} with its texts, and the {n} stricter rule of this clinic. Patients of this clinic may be screened by them until the day above, and I stand for that.',
      other:
        'I have read the rule set {ruleSet} with its texts, and the {n} stricter rules of this clinic. Patients of this clinic may be screened by them until the day above, and I stand for that.',
    },
    /** {digest}: a long number that stands for the texts. */
    digest: 'Signed by its digest {digest}',
    languages: 'Texts that you have read and sign',
    languagesHint: 'Of the languages that the clinic offers',
    /** Link. {language}: its name. */
    read: 'Read in {language}',
    tickLanguage: 'Tick at least one language.',
    needed: 'This is needed.',
    chooseDay: 'Choose a day.',
    tick: 'Tick this to sign.',
    notSigned: 'Not signed',
    button: 'Sign',
    cancel: 'Cancel',
    done: 'Signed. It counts from the next enquiry on, within half a minute.',
  },
  /** Stricter rules that wait for a signature. */
  proposal: {
    title: 'Proposed',
    /** {who}: a member’s address; {moment}: day and time; {reason}: what they wrote. */
    about: '{who}, {moment}: {reason}',
    sign: 'Sign with these',
    drop: 'Drop the proposal',
    dropTitle: 'Drop the proposal?',
    dropAbout: 'The rules that are in force stay as they are.',
    dropButton: 'Drop',
    dropped: 'The proposal is dropped.',
  },
  propose: {
    title: 'Propose stricter rules',
    about:
      'A clinic can wait longer or weigh a rule heavier, never the other way. What is proposed here takes the place of an earlier proposal. Screenings that were made before keep their result.',
    /** To somebody who leaves the page. */
    unsaved: 'Your stricter rules are not saved yet. They are lost when you leave.',
    why: 'Why',
    whyHint: 'For the clinician who signs',
    notProposed: 'Not proposed',
    button: 'Propose',
    undo: 'Undo changes',
    done: 'Proposed. It judges once a clinician has signed it.',
  },
  /** Asks why something is taken back. */
  reason: { label: 'Reason', hint: 'For the clinic’s record' },
  overlay: {
    choose: 'Make a rule stricter',
    chooseHint: 'Choose a rule',
    /** How a rule stands, as it is published. {standing}: its weight, with days to wait where it has some. */
    published: 'Published: {standing}',
    /** {weight}: of a rule; {days}: `days`. */
    standing: '{weight}, {days}',
    days: { one: '{n} day', other: '{n} days' },
    /** Weights of a rule in the middle of a sentence. */
    weights: { absolute: 'rules it out', temporary: 'wait first', relative: 'clinician decides', caution: 'take care' },
    wait: 'Days to wait',
    weight: 'Weight',
    asPublished: 'As published',
    remove: 'Remove',
    /** Read out for the button that removes. {rule}: a sentence. */
    removeRule: 'Remove: {rule}',
    ageLine: 'Adults under a certain age',
    noAgeLine: 'No age limit of our own',
    under: 'Under the age of',
  },
  /** What stricter rules change. */
  preview: {
    title: 'What changes',
    nothing: 'Nothing: every screening is judged by the published rules.',
    rule: 'Rule',
    published: 'Published',
    here: 'Here',
    noRule: 'No rule',
    faults: 'This cannot be proposed yet:',
    /** {rule}: a rule; {fault}: what is wrong with it, of `fields` (../problems.ts). */
    fault: '{rule}: {fault}',
  },
  history: {
    title: 'History',
    none: 'Nobody has signed or proposed anything yet.',
    more: 'Show more',
    /** {what}: one of `kinds`, in bold; {who}: a member’s address; {moment}: day and time. */
    entry: '{what} by {who}, {moment}',
    kinds: {
      signed: 'Signed',
      withdrawn: 'Sign-off withdrawn',
      proposed: 'Stricter rules proposed',
      dropped: 'Proposal dropped',
    },
    /** {person}: `signature.person`; {ruleSet}: a treatment and a version; {day}: the last day. */
    what: '{person}: {ruleSet}, good until {day}.',
    whatStricter: {
      one: '{person}: {ruleSet}, and the {n} stricter rule of this clinic, good until {day}.',
      other: '{person}: {ruleSet}, and the {n} stricter rules of this clinic, good until {day}.',
    },
  },
};

/** The same in each language. */
export type RulesTexts = Translated<typeof rules>;
