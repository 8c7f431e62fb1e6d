import { describe, expect, test } from 'vitest';
import {
  leadAnswer,
  type OpenedLeadAnswer,
  reviewAnswer,
  type StepAnswer,
  stepAnswer,
} from '../../../shared/contract/answers/lead-answers.ts';
import { closeReasons as knownReasons } from '../../../shared/leads/lead-patch.ts';
import { annotatedCatalogueOf } from '../../../shared/screening/published/published-annotated.ts';
import { treatments, versionsOf } from '../../../shared/screening/published/treatments.ts';
import { labels as italian } from '../../../shared/texts/it/console/labels.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { wishInArea } from '../../../web/console/labels/concern-labels.ts';
import {
  closeReasons,
  decisions,
  leadStatuses,
  statusWithReason,
} from '../../../web/console/labels/lead-status-labels.ts';
import { contactResults } from '../../../web/console/labels/step-labels.ts';
import { openersOf } from '../../../web/console/lead/timeline/opened-by.tsx';
import { timelineOf } from '../../../web/console/lead/timeline/timeline.ts';
import { loadTexts } from '../../../web/console/texts/load-texts.ts';
import { aMessage } from '../../browser/console/sample-leads.ts';

const lead = (over: Partial<OpenedLeadAnswer> = {}): OpenedLeadAnswer => ({
  leadId: 'lead-1',
  contact: { name: 'Ada Rossi', email: 'ada@example.com', phone: null, note: '' },
  lang: 'it',
  status: 'new',
  closeReason: null,
  assignee: null,
  outcome: 'suitable',
  wantsMarketing: false,
  wantsReminder: false,
  possibleDuplicate: false,
  needsClinician: false,
  isUndecided: true,
  followUpOn: null,
  respondBy: null,
  version: 1,
  createdAt: '2026-06-15T10:00:00.000Z',
  screenings: [],
  consentChanges: [],
  notes: [],
  steps: [],
  adverseEvents: [],
  reviews: [],
  held: null,
  duplicates: [],
  texts: {},
  next: null,
  ...over,
});
const consent = (
  over: Partial<OpenedLeadAnswer['consentChanges'][number]> = {},
): OpenedLeadAnswer['consentChanges'][number] => ({
  ...{ purpose: 'marketing', isGiven: false, textId: 't', textHash: 'h', lang: 'en', via: 'link', at: '' },
  ...over,
});
const screening = (createdAt: string, outcome: string) =>
  ({ createdAt, assessment: { outcome } }) as OpenedLeadAnswer['screenings'][number];

const texts = await (await loadTexts('en')).pages;
const writing = { texts, dayOf: String, nameOf: (email: string) => (email === 'bob@alba.example' ? 'Bob' : email) };
const told = (over: Partial<OpenedLeadAnswer>, mails: Parameters<typeof timelineOf>[0]['mails'] = []) =>
  timelineOf({ lead: lead(over), mails }, writing);
const step = (over: Partial<StepAnswer>): StepAnswer => ({
  ...{ noteId: 'n', status: null, closeReason: null, assignee: null, contacted: null, followUpOn: null },
  ...{ withoutDecision: null, undoes: null, by: 'Bob', at: '2026-06-16T10:00:00Z' },
  ...over,
});

describe('the timeline of a lead', () => {
  const entries = told({
    screenings: [screening('2026-06-15T10:00:00Z', 'defer_until')],
    notes: [{ noteId: 'n', text: 'Called.', by: 'Bob', at: '2026-06-16T10:00:00Z' }],
    reviews: [
      {
        ...{ reviewId: 'r', decision: 'decline', reason: 'Keloids.', by: 'Dr. Eva', at: '2026-06-17T10:00:00Z' },
        ...{ verifiedInPerson: true, notify: false, screeningId: 's', until: null, proposedOn: null },
      } as const,
    ],
    consentChanges: [consent({ at: '2026-06-15T12:00:00Z' })],
  });

  test('tells harm with its day and its report, and what was added to it', () => {
    const harm = {
      ...({ entryId: 'e', eventId: 'e', kind: 'burn', happenedOn: '2026-06-14', severity: 'mild' } as const),
      ...{ reportedTo: null, reportedOn: null, isMistake: false, screeningId: null },
      ...{ note: 'Stripes.', by: 'Dr. Eva' },
    };
    const report = { reportedTo: 'the maker', reportedOn: '2026-06-16' };
    const later = { ...harm, ...report, entryId: 'f', isMistake: true, at: '2026-06-17T10:00:00Z' };
    const harms = told({ adverseEvents: [later, { ...harm, at: '2026-06-15T10:00:00Z' }] });
    expect(harms.map(({ what, text, by }) => [what, text, by])).toEqual([
      [
        'Added to adverse event: burn, mild, on 2026-06-14; reported to the maker on 2026-06-16; recorded by mistake',
        ...['Stripes.', 'Dr. Eva'],
      ],
      ['Adverse event: burn, mild, on 2026-06-14', 'Stripes.', 'Dr. Eva'],
    ]);
  });

  test('tells everything that happened, newest first', () => {
    expect(entries.map(({ at }) => at.slice(0, 13))).toEqual([
      '2026-06-17T10',
      '2026-06-16T10',
      '2026-06-15T12',
      '2026-06-15T10',
    ]);
  });

  test('says who did it, where it was one of the clinic, and in whose words', () => {
    expect(entries.map(({ by, text }) => [by, text])).toEqual([
      ['Dr. Eva', 'Keloids.'],
      ['Bob', 'Called.'],
      ['', ''],
      ['', ''],
    ]);
  });

  test('tells a consent that was withdrawn from one that was given', () => {
    const given = told({ consentChanges: [consent({ isGiven: true, at: '' })] });
    expect(given[0]?.what).not.toBe(entries[2]?.what);
  });

  test('tells a change once, in one line, with the note that came with it', () => {
    const steps = [
      step({
        ...{ status: { from: 'new', to: 'contacted' }, contacted: 'reached' },
        ...{ assignee: { from: null, to: 'bob@alba.example' }, followUpOn: { from: null, to: '2026-06-20' } },
      }),
    ];
    const notes = [
      { noteId: 'n', text: 'Wants Friday.', by: 'Bob', at: '2026-06-16T10:00:00Z' },
      { noteId: 'o', text: 'Alone.', by: 'Eva', at: '2026-06-15T10:00:00Z' },
    ];
    expect(told({ steps, notes }).map(({ what, text, by }) => [what, text, by])).toEqual([
      [
        'Reached; status contacted, was new; assigned to Bob; to be called back on 2026-06-20',
        ...['Wants Friday.', 'Bob'],
      ],
      ['Note', 'Alone.', 'Eva'],
    ]);
  });

  test('tells why somebody was booked without a decision, what was taken back, and what is left alone', () => {
    const whats = (over: Partial<StepAnswer>) => told({ steps: [step(over)] }).map(({ what, text }) => [what, text]);
    expect(whats({ status: { from: 'new', to: 'booked' }, withoutDecision: 'Asked on the phone.' })).toEqual([
      ['Status booked, was new', 'Without a clinician’s decision: Asked on the phone.'],
    ]);
    expect(whats({ status: { from: 'booked', to: 'new' }, undoes: 'm' })).toEqual([
      ['Took back booked: status new again', ''],
    ]);
    expect(whats({ status: { from: 'new', to: 'closed' }, closeReason: 'spam' })[0]?.[0]).toBe(
      'Status closed: spam, was new',
    );
    expect(whats({ assignee: { from: 'a', to: null }, followUpOn: { from: 'd', to: null } })[0]?.[0]).toBe(
      'Assigned to nobody; call-back taken off',
    );
    expect(whats({})).toEqual([['Changed', '']]);
  });

  test('tells a mail once it was sent, and what became of it', () => {
    const mails = [
      aMessage({ sentAt: '2026-06-17T10:00:00Z', deliveredAt: null, bouncedAt: '2026-06-17T11:00:00Z' }),
      aMessage({ messageId: 'later', sentAt: null }),
    ];
    expect(told({}, mails).map(({ what, text }) => [what, text])).toEqual([
      ['Mail: Summary', 'Sent, and came back: the address does not take mail.'],
    ]);
  });

  test('tells an admin who has opened it, how often and when last', () => {
    const read = (actor: string, at: string, action = 'lead.read') => ({
      ...{ at, actor, action, actorName: actor === 'gone' ? null : 'Bob', actorEmail: null, leadId: null },
      ...{ leadName: null, memberName: null, fields: [] },
    });
    const entries = [read('b', '3'), read('b', '2', 'lead.changed'), read('gone', '2'), read('b', '1')];
    expect(openersOf(entries)).toEqual([
      { name: 'Bob', times: 2, lastAt: '3' },
      { name: 'gone', times: 1, lastAt: '2' },
    ]);
  });
});

describe('where a lead stands', () => {
  test.each([
    ['closed', 'no_answer', /^Closed: no answer$/],
    ['closed', null, /^Closed$/],
    ['closed', 'a-reason-of-later', /a-reason-of-later/],
    ['booked', 'no_answer', /^Booked$/],
  ] as const)('%s with the reason %s', (status, reason, words) => {
    expect(statusWithReason(texts, status, reason)).toMatch(words);
  });
});

test('everything that the API knows is offered, in its order', () => {
  expect(leadStatuses).toEqual(leadAnswer.shape.status.options);
  expect(decisions).toEqual(reviewAnswer.shape.decision.options);
  expect(contactResults).toEqual(stepAnswer.shape.contacted.unwrap().options);
  expect(closeReasons).toEqual(knownReasons);
});

describe('a wish', () => {
  const published = (lang: Language) =>
    treatments.flatMap((treatment) =>
      versionsOf(treatment).flatMap((version) => annotatedCatalogueOf({ treatment, version }, lang)?.wording ?? []),
    );

  test.each(Object.entries({ en: texts.labels, it: italian }))(
    'is called in %s what the newest rules call it, and every wish and area that was ever asked has a name',
    (lang, labels) => {
      const wordings = published(lang as Language);
      const names = Object.assign({}, ...wordings.map(({ concerns }) => concerns));
      const nameOf = ([code, { label }]: [string, { label: string }]) => [code, label];
      expect(labels.concerns).toEqual(Object.fromEntries(Object.entries<{ label: string }>(names).map(nameOf)));
      const areas = Object.assign({}, ...wordings.map((wording) => wording.areas));
      const inText = ([code, area]: [string, string]) => [code, area.toLocaleLowerCase(lang)];
      expect(labels.areasInText).toEqual(Object.fromEntries(Object.entries<string>(areas).map(inText)));
    },
  );

  test('that came later than this console goes by its code', () => {
    expect(wishInArea(texts, { concern: 'wish-of-later', area: 'upper_arm' })).toBe('Wish of later, upper arm');
    expect(wishInArea(texts, { concern: 'acne-scars', area: 'other-body' })).toBe(
      'Acne scars, another part of the body',
    );
  });
});
