import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../shared/screening/rule-set.ts';
import {
  clearRule,
  drawAgeLine,
  heavierThan,
  tightenedIds,
  waitFor,
  weigh,
} from '../../../web/console/rules/edit-overlay.ts';
import { fieldAt, settingsOf, valuesOf } from '../../../web/console/settings/settings-values.ts';
import { aClinic } from '../../builders.ts';

const whole = aClinic({
  contactPhone: '+39 06 1',
  bookingUrl: 'https://alba.example/book',
  thanksFirst: true,
  privacyUrl: 'https://alba.example/privacy',
  retentionDays: 60,
  openingHours: { weekly: [{ weekday: 1, from: '09:00', until: '18:00' }], holidays: ['2026-12-25'] },
  answerWithin: 120,
  escalationAddress: 'chief@alba.example',
  theme: { accent: '#0b6b63', ground: '#ffffff' },
  embed: { sharesOutcome: true },
  overlay: { waits: { a: 9 } },
  helpLines: { emergency: '112', crisis: '0800 1 (Listening)' },
});

describe('settings in a form', () => {
  test.each([
    ['with everything', whole],
    ['with nothing that may be left out', aClinic({ thankYouUrl: undefined })],
  ])('come out as they went in: %s', (_what, settings) => {
    // What is missing is left out, as the API wants it; what is signed on another page stays as it is.
    const { overlay: _overlay, signOff: _signOff, ...form } = JSON.parse(JSON.stringify(settings));
    expect(settingsOf(valuesOf(settings))).toEqual(form);
  });

  test('keep what this console does not know', () => {
    const later = { ...aClinic(), ofALaterVersion: { x: 1 } };
    expect(settingsOf(valuesOf(later))).toMatchObject({ ofALaterVersion: { x: 1 } });
  });

  test('are lists of a line each, without empty lines and blanks', () => {
    const values = { ...valuesOf(aClinic()), origins: ' https://a.example \n\nhttps://b.example\n' };
    expect(settingsOf(values).origins).toEqual(['https://a.example', 'https://b.example']);
  });

  test('that were emptied are left out, and blanks are empty', () => {
    const values = { ...valuesOf(whole), contactPhone: '  ', retentionDays: '', theme: { accent: ' ', ground: '' } };
    const settings = settingsOf({ ...values, embed: { sharesOutcome: false } });
    for (const name of ['contactPhone', 'retentionDays', 'theme', 'embed']) {
      expect(settings).not.toHaveProperty(name);
    }
  });
});

test.each([
  ['/name', 'name'],
  ['/sendWindow/until', 'sendWindow.until'],
  ['/plan/maintenance/days', 'plan.maintenance'],
  ['/origins/3', 'origins'],
  ['/theme/accent', 'theme.accent'],
  ['/openingHours/weekly/3/until', 'openingHours.weekly.3'],
  ['/openingHours/holidays/0', 'openingHours.holidays'],
])('what the API says of %s stands at the field %s', (pointer, field) => {
  expect(fieldAt(pointer)).toBe(field);
});

describe('what a clinic adds to the rules', () => {
  const overlay = { waits: { a: 9 }, severities: { a: 'absolute', b: 'relative' } } as const;

  test('names each rule once', () => {
    expect(tightenedIds(overlay)).toEqual(['a', 'b']);
    expect(tightenedIds({})).toEqual([]);
  });

  test('is taken back for one rule whole, and leaves no empty list behind', () => {
    expect(clearRule(overlay, 'a')).toEqual({ severities: { b: 'relative' } });
    expect(clearRule({ waits: { a: 9 } }, 'a')).toEqual({});
  });

  test('is changed for one rule and leaves the others as they are', () => {
    expect(waitFor(overlay, 'c', 30).waits).toEqual({ a: 9, c: 30 });
    expect(weigh(overlay, 'b', 'absolute').severities).toEqual({ a: 'absolute', b: 'absolute' });
    expect(weigh({ severities: { b: 'relative' } }, 'b', undefined)).toEqual({});
  });

  test('may have a line of age, or none', () => {
    const ageLine = { under: 21, severity: 'relative' } as const;
    expect(drawAgeLine(drawAgeLine(overlay, ageLine), undefined)).toEqual(overlay);
    expect(drawAgeLine({}, ageLine)).toEqual({ ageLine });
  });

  test.each([
    ['absolute', []],
    ['temporary', ['absolute']],
    ['relative', ['absolute']],
    ['caution', ['absolute', 'relative']],
  ] as const)('can only make a rule heavier than %s', (severity, heavier) => {
    expect(heavierThan({ severity } as Rule)).toEqual(heavier);
  });
});
