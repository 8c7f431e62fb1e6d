import type { Translated } from '../../filled.ts';

/** The page on which a clinician sees what other rules would have said. */
export const whatIf = {
  title: 'What if',
  intro:
    'The newest screenings, judged again by other rules: each on its own day and for its own device. Nothing is changed and nobody is mailed. A run goes on record.',
  cliniciansOnly: 'Only clinicians and admins can judge screenings by other rules.',
  choice: {
    title: 'Judge by',
    version: 'Version of the rules',
    ownVersion: 'The one of each screening',
    last: 'Newest screenings',
    overlay: 'Stricter rules of the clinic',
    ownOverlay: 'As they were for each screening',
    otherOverlay: 'As I write them below',
    stricter: 'Stricter rules',
    nothing: 'Nothing would be different',
    choose: 'Choose a version, or write stricter rules.',
    start: 'Judge again',
  },
  /** How far a run is. {n} and {of} are numbers of screenings. */
  progress: {
    running: '{n} of up to {of} screenings judged',
    stopped: 'Stopped after {n} of up to {of} screenings',
    all: { one: 'The only screening judged', other: 'All {n} screenings judged' },
    newest: { one: 'The newest screening judged', other: 'The newest {n} screenings judged' },
    bar: 'Screenings judged',
    stop: 'Stop',
    goOn: 'Go on',
    failed: 'It did not go on',
  },
  /** Figures, and what stands below each. */
  tiles: {
    worse: 'Worse',
    better: 'Better',
    same: 'The same',
    open: 'Not known',
    byOutcome: 'Outcome or day, for certain',
    certain: 'For certain',
    unasked: 'Depends on what was not asked',
  },
  known: {
    title: 'Outcomes that are known',
    after: 'Now',
    caption: 'Outcomes then, in rows, and now, in columns',
  },
  open: {
    title: 'Not known: these questions were not asked',
    text: 'What would be said of these screenings depends on answers that nobody gave, and none are guessed. Counted is the least that would be said, by the rules that apply whatever the answers would be.',
    after: 'Now, at least',
    caption: 'Outcomes then, in rows, and at least now, in columns',
  },
  /** Head of the column of outcomes as they were. */
  before: 'Then',
  rules: {
    title: 'Rules that make the difference',
    table: 'Rules that fire differently',
    rule: 'Rule',
    decided: 'Decided',
    newly: 'Newly',
    noLonger: 'No longer',
    otherwise: 'Otherwise',
    /** What the heads of the columns above mean. */
    about:
      'Decided: made another outcome, or another day. Newly: fires now and did not then. No longer: fired then and does not now. Otherwise: fires with another weight or day.',
    mayFire: 'Rules that may fire, by what was not asked: {n}',
  },
  asked: {
    title: 'What was not asked then',
    /** {version}: the rules that a kind of screening was judged by. */
    mechanical: 'Screenings by {version}, mechanical',
    rf: 'Screenings by {version}, radiofrequency',
    unasked: 'Not asked',
    unoffered: 'Asked, without these choices',
    otherWords: 'Asked in other words, the answer taken as it was given: {n}',
  },
  concerned: {
    title: 'Leads that it concerns',
    /** {n} of {of} changes are shown. */
    someOf: 'The {n} worst changes of {of}. Opening a lead goes on record.',
    all: 'The worst changes first. Opening a lead goes on record.',
    /** Name of a link. {moment}: day and time. */
    lead: 'Lead with the screening of {moment}',
    until: 'until {day}',
    /** The arrow between an outcome then and now, for screen readers. */
    now: 'now',
    /** Before an outcome. */
    atLeast: 'at least',
    showAll: 'Show all {n}',
  },
};

/** The same in each language. */
export type WhatIfTexts = Translated<typeof whatIf>;
