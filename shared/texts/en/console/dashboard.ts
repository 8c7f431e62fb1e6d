import type { Translated } from '../../filled.ts';

/** The page Dashboard of the console: figures of a period, their tables, and the sheet of them. */
export const dashboard = {
  /** Heading, and title in the browser. */
  title: 'Dashboard',
  period: 'Period',
  /** Choices of a period. */
  lastDays: { one: 'Last {n} day', other: 'Last {n} days' },
  download: 'Download CSV',
  /** The period that is shown. {from}, {to}: days. */
  fromTo: '{from} to {to}',
  /** The same where there are too many leads. {n}: how many were counted. */
  fromToIncomplete:
    '{from} to {to}. What became of leads is counted for the newest {n} only: there are too many to count them all.',
  /** Stands where there is no number. */
  noFigure: '–',
  /** A time. `h` and `min` are the symbols of hours and minutes. */
  wait: { minutes: '{minutes} min', hours: '{hours} h', both: '{hours} h {minutes} min' },
  /** What a figure was before. {figure}: that figure; {n}: how many days. */
  before: { one: '{figure} in the day before', other: '{figure} in the {n} days before' },
  /** The same with how much it differs. {change}: a percentage with its sign. */
  beforeWithChange: {
    one: '{figure} in the day before ({change})',
    other: '{figure} in the {n} days before ({change})',
  },
  /** {count}: how many of {of}. */
  countOf: '{count} of {of}',
  /** The figures at the top, and what stands below each. */
  tiles: {
    newLeads: 'New leads',
    held: { one: '{n} of them held.', other: '{n} of them held.' },
    toList: { one: 'See the {n} in the list', other: 'See the {n} in the list' },
    /** {time}: such as `3 h 20 min`. */
    answeredWithin: 'Answered within {time}',
    firstAnswer: 'First answer, median',
    firstAnswerInHours: 'First answer, median in opening hours',
    answered: { one: '{n} answered', other: '{n} answered' },
    booked: 'Booked or treated',
    cameBack: 'Came back after waiting',
    haveToWait: { one: '{n} new lead has to wait', other: '{n} new leads have to wait' },
    answeredAgain: { one: '{n} known person answered again', other: '{n} known people answered again' },
    /** {wait}, {again}: the two sentences before this one. */
    waitAndAgain: '{wait}; {again}',
  },
  byDay: {
    title: 'Leads by day',
    /** Beside the colours of the chart. Leads that nothing holds back. */
    free: 'Free',
    held: 'Held',
    asTable: 'As a table',
    /** Headings of that table. */
    columns: { day: 'Day', new: 'New', held: 'Held', again: 'Answered again', back: 'Back after waiting' },
  },
  /** Tables of what became of leads. */
  rates: {
    byOutcome: 'What became of them, by outcome',
    bySource: 'Where leads come from',
    byConcern: 'Concerns',
    byStatus: 'Where they stand now',
    about: 'Of those who are still in the list. Booked counts who was treated as well.',
    aboutStatus: 'Each status leads to its list.',
    none: 'Nothing in this period.',
    /** Heading of the first column. */
    outcome: 'Outcome',
    source: 'Source',
    concern: 'Concern',
    status: 'Status',
    /**
     * Headings of the other columns: how many leads, and of them those that were answered, booked and treated. They stand
     * side by side on a phone: ten letters at most.
     */
    leads: 'Leads',
    /** The next three are heads of columns that stand side by side on a phone: ten letters at most. */
    answered: 'Answered',
    booked: 'Booked',
    treated: 'Treated',
    /** The row of everybody. */
    all: 'All',
    /** A source that is not known. */
    notNoted: 'Not noted',
  },
  byWeek: {
    title: 'First answers by week',
    inHours: 'In opening hours.',
    noPromise: 'The settings promise no time to answer in.',
    /** {time}: such as `3 h 20 min`. */
    promise: 'In time is within {time}.',
    earlier: 'Earlier weeks are in the CSV file.',
    /** Headings: the first day of the week, how many leads, the median of the first answers, and how many in time. */
    from: 'Week from',
    leads: 'Leads',
    median: 'Median',
    inTime: 'In time',
  },
  /** The sheet. */
  sheet: {
    /** In the name of the file. {clinic}: its code; {from}, {to}: days. No blanks. */
    fileName: '{clinic}-figures-{from}-{to}',
    columns: {
      figure: 'Figure',
      of: 'Of',
      leads: 'Leads',
      answered: 'Answered',
      booked: 'Booked',
      treated: 'Treated',
      median: 'Median minutes',
      inTime: 'In time',
      promised: 'Promised',
    },
    /** What a row is about. */
    period: 'Period',
    periodBack: 'Period: came back after waiting',
    before: 'Period before',
    beforeBack: 'Period before: came back after waiting',
    outcome: 'Outcome',
    source: 'Source',
    concern: 'Concern',
    status: 'Status now',
    week: 'Week from',
    day: 'Day',
  },
};

/** The same in each language. */
export type DashboardTexts = Translated<typeof dashboard>;
