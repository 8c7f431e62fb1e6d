import type { Translated } from '../../filled.ts';

/** The page Leads of the console: the list, its search and filters, and what is done with several leads at once. */
export const inbox = {
  /** Heading, and title in the browser. */
  title: 'Leads',
  list: {
    today: 'Today',
    yesterday: 'Yesterday',
    noName: 'No name given',
    /** Flags beside a name: one word or two. A lead that may be spam. */
    held: 'Held',
    /** Flag: a clinician has to look at this lead. */
    clinician: 'Clinician',
    /** Flag: the clinic has promised an answer by a time that is over. */
    late: 'Answer is late',
    /** Flag. {day}: the day on which the person wants to be rung. */
    callBack: 'Call back {day}',
    /** Flag: the person sent the form once more. {moment}: day and time. */
    again: 'Again {moment}',
    duplicate: 'Possible duplicate',
    /** Read out for the box that selects a lead. {name}: the person. */
    select: 'Select {name}',
    selectNameless: 'Select the lead without a name',
  },
  found: {
    /** Read out when the list has changed. */
    shown: { one: '{n} lead shown', other: '{n} leads shown' },
    old: 'This list could not be loaded again and may be old.',
    noneSoFar: 'No match so far. Show more to search older leads.',
    more: 'Show more',
    noneMatches: 'No lead matches',
    noneMatchesHint: 'Search by the beginning of a name, or by a whole e-mail address or phone number.',
    none: 'No leads yet',
    noneHint: 'They appear here by themselves as soon as somebody sends the form on your pages.',
  },
  filter: {
    /** Read out for the field of the search. */
    search: 'Search by name, whole e-mail address or phone number',
    /** In the empty field: short. */
    searchHint: 'Name, e-mail or phone',
    outcome: 'Outcome',
    anyOutcome: 'Any outcome',
    concern: 'Concern',
    anyConcern: 'Any concern',
    source: 'Source',
    anySource: 'Any source',
    /** {source}: a place that leads come from, as the clinic's pages name it. */
    fromSource: 'From {source}',
    assignee: 'Assigned to',
    /** Choices of whose leads are listed. */
    anybodys: 'Anybody’s',
    mine: 'Mine',
    nobodys: 'Nobody’s',
    order: 'Order',
    newest: 'Newest first',
    oldest: 'Oldest first',
    /** In place of “oldest first” for leads that wait for an answer. */
    longestWait: 'Longest wait first',
    /** In the field of a day: at most six letters, or it is cut off. */
    from: 'From',
    to: 'To',
    clear: 'Clear',
  },
  /** Lists under a name. */
  views: {
    /** Read out for the links to lists by status. */
    statuses: 'Statuses',
    all: 'All',
    /** Read out for the links to lists under a name. */
    saved: 'Saved views',
    title: 'Views',
    mine: 'Mine',
    newAndNobodys: 'New, nobody’s',
    suitableAndNew: 'Suitable and new',
    waiting: 'Waiting for a date',
    ruledOut: 'Ruled out',
    /** {name}: as the person called it. */
    forget: 'Delete the view {name}',
    save: 'Save view',
    saveTitle: 'Save this view',
    name: 'Name of the view',
    nameHint: 'For you alone, on every device. What you search for is not part of it.',
    saveButton: 'Save',
    notSaved: 'The view was not saved',
    /** Button: downloads the list as a sheet. */
    sheet: 'CSV',
    /** Name of that file, without its ending. */
    fileName: 'leads',
  },
  bulk: {
    /** Read out for what can be done with several leads. */
    group: 'Several leads at once',
    selectAll: 'Select all',
    selected: { one: '{n} selected', other: '{n} selected' },
    /** Button that opens a choice of colleagues. */
    assign: 'Assign',
    /** Choice of a colleague: the person who reads this. */
    me: 'Me',
    nobody: 'Nobody',
    /** Button that opens a choice of reasons. */
    close: 'Close',
    notSaved: 'This was not saved',
    nothingChanged: 'Nothing was changed.',
    takenBack: { one: 'Taken back for {n} lead.', other: 'Taken back for {n} leads.' },
    /** {reason}: one of `because`. */
    closed: { one: 'Closed {n} lead: {reason}.', other: 'Closed {n} leads: {reason}.' },
    because: {
      not_suitable: 'not suitable',
      not_interested: 'not interested',
      no_answer: 'no answer',
      duplicate: 'duplicate',
      spam: 'spam',
      other: 'other',
    },
    withNobody: { one: '{n} lead has nobody now.', other: '{n} leads have nobody now.' },
    /** {name}: a colleague. */
    given: { one: '{n} lead given to {name}.', other: '{n} leads given to {name}.' },
    /** What was not changed, and why. */
    unchanged: {
      'changed-meanwhile': {
        one: '{n} lead left as before, because somebody changed it meanwhile.',
        other: '{n} leads left as before, because somebody changed them meanwhile.',
      },
      'not-possible': {
        one: '{n} lead left as before, because its status does not allow it.',
        other: '{n} leads left as before, because their status does not allow it.',
      },
      gone: {
        one: '{n} lead left as before, because it is not there any more.',
        other: '{n} leads left as before, because they are not there any more.',
      },
    },
  },
};

/** The same in each language. */
export type InboxTexts = Translated<typeof inbox>;
