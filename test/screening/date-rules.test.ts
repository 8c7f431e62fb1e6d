import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { subDays } from 'date-fns/subDays';
import { describe, expect, test } from 'vitest';
import type { Predicate } from '../../shared/screening/rule-set.ts';
import { eachVersion, today } from './healthy.ts';
import { fired as firedBy, judge as judgeBy } from './judge.ts';

// Days are counted by date-fns here: month ends, leap days and the turn of a year and of a century's exception.
const days = [
  '2026-06-15',
  '2026-01-31',
  '2026-03-01',
  '2028-02-29',
  '2028-03-01',
  '2027-12-31',
  '2028-08-31',
  '2100-03-01',
];
const daysBefore = (day: string, count: number): string =>
  formatISO(subDays(parseISO(day), count), { representation: 'date' });
const daysAfter = (day: string, count: number): string =>
  formatISO(addDays(parseISO(day), count), { representation: 'date' });

type Within = Extract<Predicate, { kind: 'within' }>;
describe.each(eachVersion)('dated events by $version', ({ rules: ruleSet }) => {
  const judge = (overrides: object = {}, on = today) => judgeBy(overrides, on, 'mechanical', ruleSet);
  const fired = (overrides: object = {}, on = today) => firedBy(overrides, on, 'mechanical', ruleSet);
  const windows = ruleSet.rules.flatMap(({ id, when }) =>
    when.kind === 'within' ? [{ id, when: when as Within }] : [],
  );

  /** Answers that are consistent with an event, so that only its date matters. */
  const about: Record<string, object> = { 'radiotherapy-site-ended': { radiotherapyAtSite: 'past' } };

  function firesOn(id: string, event: string, date: string, on: string): boolean {
    return fired({ ...about[event], events: [{ type: event, date }] }, on).includes(id);
  }

  describe('a rule about a dated event', () => {
    test('exists for every type of event', () => {
      const types = ruleSet.questions.flatMap((question) => (question.type === 'events' ? question.events : []));
      expect(new Set(windows.map(({ when }) => when.event))).toEqual(new Set(types));
    });

    test.each(windows)('$id fires the day before it ends and is silent on that day', ({ id, when }) => {
      for (const on of days) {
        expect(firesOn(id, when.event, daysBefore(on, when.belowDays - 1), on)).toBe(true);
        expect(firesOn(id, when.event, daysBefore(on, when.belowDays), on)).toBe(false);
      }
    });

    test.each(windows)('$id begins on its first day', ({ id, when }) => {
      for (const on of days) {
        expect(firesOn(id, when.event, daysBefore(on, when.fromDays), on)).toBe(true);
        if (when.fromDays > 0) expect(firesOn(id, when.event, daysBefore(on, when.fromDays - 1), on)).toBe(false);
      }
    });

    test.each(windows)('$id reads an unknown date as today and is silent after more than a year', ({ id, when }) => {
      expect(firesOn(id, when.event, 'unknown', today)).toBe(firesOn(id, when.event, today, today));
      expect(firesOn(id, when.event, 'over-a-year', today)).toBe(false);
    });

    test.each(windows)('$id reads a month as its last day, and the month of today as today', ({ id, when }) => {
      const ends = ['2024-02-29', '2025-06-30', '2025-12-31', '2026-01-31', '2026-04-30', '2026-05-31'];
      for (const end of ends) {
        expect(firesOn(id, when.event, end.slice(0, 7), today)).toBe(firesOn(id, when.event, end, today));
      }
      expect(firesOn(id, when.event, today.slice(0, 7), today)).toBe(firesOn(id, when.event, today, today));
    });

    test('counts only the latest of several, and unknown is the latest', () => {
      const filler = (...dates: string[]) => fired({ events: dates.map((date) => ({ type: 'dermal-filler', date })) });
      expect(filler('2026-06-01', '2026-01-01')).toEqual(['filler-recent']);
      expect(filler('2026-01-01', '2026-06-01')).toEqual(['filler-recent']);
      expect(filler('over-a-year', '2026-04-01')).toEqual(['filler-within-6-months']);
      expect(filler('2026-04-01', 'unknown', 'over-a-year')).toContain('filler-recent');
    });
  });

  describe('a wait', () => {
    const fromEvent = ruleSet.rules.flatMap(({ id, wait }) => (wait?.from === 'event' ? [{ id, wait }] : []));
    const fromToday = ruleSet.rules.flatMap(({ id, wait }) => (wait?.from === 'today' ? [{ id, wait }] : []));
    const openEnded: Record<string, object> = {
      'isotretinoin-current': { isotretinoin: 'current' },
      'acute-illness': { unwellNow: 'yes' },
      'cold-sore-active': { coldSores: 'active' },
      'skin-infection-site': { infectionAtSite: ['bacterial-or-fungal'] },
      'warts-molluscum-site': { infectionAtSite: ['warts-or-molluscum'] },
      'viral-blisters-site': { infectionAtSite: ['viral-blisters'] },
      'eczema-flare-site': { skinDisease: ['eczema-flare'] },
      'psoriasis-flare-site': { skinDisease: ['psoriasis-flare'] },
      'rosacea-flare-site': { skinDisease: ['rosacea-flare'] },
      'open-wound-site': { openWoundAtSite: 'yes' },
    };

    test.each(fromEvent)(
      '$id ends so many days after the event, on a day on which the rule is silent',
      ({ id, wait }) => {
        for (const on of days) {
          const date = daysBefore(on, 3);
          const events = { ...about[wait.event], events: [{ type: wait.event, date }] };
          const free = judge(events, on).findings.find(({ ruleId }) => ruleId === id)?.waitUntil;
          expect(free).toBe(daysAfter(date, wait.days));
          expect(fired(events, free ?? '')).not.toContain(id);
          expect(fired(events, daysBefore(free ?? '', 1))).toContain(id);
        }
      },
    );

    test.each(fromToday)('$id without an event counts from today', ({ id, wait }) => {
      for (const on of days) {
        const { deferUntil, openEnded: open } = judge(openEnded[id], on);
        expect([deferUntil, open]).toEqual([daysAfter(on, wait.days), true]);
      }
    });

    test('from an unknown date counts from today', () => {
      expect(judge({ events: [{ type: 'dermal-filler', date: 'unknown' }] }).deferUntil).toBe(daysAfter(today, 28));
    });
  });
});
