import { describe, expect, test } from 'vitest';
import { fieldIssues } from '../../shared/contract/field-issues.ts';
import { settingsRequest } from '../../shared/contract/requests/settings-request.ts';
import { aClinic } from '../builders.ts';

/** Pointer and code of each field at fault. */
const refused = (over: Record<string, unknown>) => {
  const sent = { ...aClinic(), ...over };
  const { error } = settingsRequest.safeParse(sent);
  return error ? fieldIssues(error, sent).map(({ pointer, code }) => `${pointer} ${code}`) : [];
};
const { plan, sendWindow } = aClinic();

test('settings as they are read can be sent back as they are', () => {
  expect(refused({})).toEqual([]);
});

test('opening hours, in parts of a day, and a promise are taken', () => {
  const at = (weekday: number, from: string, until: string) => ({ weekday, from, until });
  const weekly = [at(1, '09:00', '13:00'), at(1, '13:00', '18:00'), at(2, '09:00', '13:00')];
  const openingHours = { weekly, holidays: ['2026-12-25'] };
  expect(refused({ openingHours, answerWithin: 120, escalationAddress: 'chief@alba.example' })).toEqual([]);
});

test('an address in settings is kept without what copying adds', () => {
  const copied = { ...aClinic(), contactEmail: ' \u2068desk@alba.example\u200b\u2069' };
  expect(settingsRequest.parse(copied).contactEmail).toBe('desk@alba.example');
});

describe('settings are refused, at the field that is wrong,', () => {
  test.each([
    ['without a name', { name: ' ' }, '/name blank'],
    ['with a link as a name', { name: 'www.alba.example' }, '/name link'],
    ['with an address of two people', { contactEmail: 'a@x.example, b@x.example' }, '/contactEmail email'],
    ['with alerts to nobody', { alertAddress: '' }, '/alertAddress email'],
    ['with alerts to a machine of the house', { alertAddress: 'desk@nas.local' }, '/alertAddress email'],
    ['with a line break in an address', { contactEmail: 'a@x.example\n' }, '/contactEmail email'],
    ['with a phone number that is only blanks', { contactPhone: ' ' }, '/contactPhone blank'],
    ['with a zone that is no place', { zone: 'GMT+2' }, '/zone zone'],
    ['with a country that has no numbers', { country: 'ZZ' }, '/country country'],
    ['with a language that nobody has written', { languages: ['fr'] }, '/languages/0 choice'],
    ['with no language', { languages: [] }, '/languages too_short'],
    ['with a language twice', { languages: ['it', 'it'] }, '/languages twice'],
    ['with no treatment', { treatments: [] }, '/treatments too_short'],
    ['with a device that nobody has', { device: 'laser' }, '/device choice'],
    ['with an origin twice', { origins: ['https://a.example', 'https://a.example'] }, '/origins twice'],
    ['with an origin that has a path', { origins: ['https://a.example/x'] }, '/origins/0 origin'],
    ['with a prefix without TLS', { returnPrefixes: ['http://a.example/x'] }, '/returnPrefixes/0 prefix'],
    ['with a page elsewhere', { thankYouUrl: 'https://other.example/thanks' }, '/thankYouUrl unlisted'],
    ['with a booking page without TLS', { bookingUrl: 'http://a.example' }, '/bookingUrl invalid'],
    ['with too short a retention', { retentionDays: 29 }, '/retentionDays too_short'],
    ['with too long a retention', { retentionDays: 367 }, '/retentionDays too_long'],
    ['with a colour that cannot be read', { theme: { accent: '#ffff00' } }, '/theme/accent contrast'],
    ['with a field that there is not', { isAdmin: true }, '/isAdmin unknown'],
    ['with an overlay of another shape', { overlay: { softer: true } }, '/overlay/softer unknown'],
  ])('%s', (_what, over, issue) => {
    expect(refused(over)).toContain(issue);
  });

  test.each([
    ['that never opens', { from: '19:00', until: '09:00' }, '/sendWindow/until order'],
    ['that opens and closes at once', { from: '09:00', until: '09:00' }, '/sendWindow/until order'],
    ['on no day', { weekdays: [] }, '/sendWindow/weekdays too_short'],
    ['on a day twice', { weekdays: [1, 1] }, '/sendWindow/weekdays twice'],
    ['on an eighth day', { weekdays: [8] }, '/sendWindow/weekdays/0 too_long'],
    ['at a time that no clock shows', { from: '24:00' }, '/sendWindow/from invalid'],
  ])('with a send window %s', (_what, over, issue) => {
    expect(refused({ sendWindow: { ...sendWindow, ...over } })).toContain(issue);
  });

  test.each([
    ['days before the cause', { isOn: true, days: -1 }, '/plan/maintenance/days too_short'],
    ['half a day', { isOn: true, days: 0.5 }, '/plan/maintenance/days type'],
    ['no word on whether it is sent', { days: 3 }, '/plan/maintenance/isOn required'],
  ])('with a mail of later that has %s', (_what, maintenance, issue) => {
    expect(refused({ plan: { ...plan, maintenance } })).toEqual([issue]);
  });

  const monday = { weekday: 1, from: '09:00', until: '13:00' };
  test.each([
    ['none at all', { weekly: [] }, '/openingHours/weekly too_short'],
    [
      'a day that closes before it opens',
      { weekly: [{ ...monday, until: '08:00' }] },
      '/openingHours/weekly/0/until order',
    ],
    ['two that overlap', { weekly: [monday, { ...monday, from: '12:00' }] }, '/openingHours/weekly/1/until overlap'],
    ['an eighth day', { weekly: [{ ...monday, weekday: 8 }] }, '/openingHours/weekly/0/weekday too_long'],
    ['a day that there is not', { holidays: ['2026-02-30'] }, '/openingHours/holidays/0 day'],
    ['a day twice', { holidays: ['2026-12-25', '2026-12-25'] }, '/openingHours/holidays twice'],
    ['more than three a day', { weekly: Array.from({ length: 22 }, () => monday) }, '/openingHours/weekly too_long'],
  ])('with opening hours that have %s', (_what, over, issue) => {
    expect(refused({ openingHours: { weekly: [monday], holidays: [], ...over } })).toContain(issue);
  });

  test('with a promise that nobody can keep, and with somebody to tell of no promise', () => {
    expect(refused({ answerWithin: 4 })).toEqual(['/answerWithin too_short']);
    expect(refused({ answerWithin: 6001 })).toEqual(['/answerWithin too_long']);
    expect(refused({ escalationAddress: 'chief@alba.example' })).toEqual(['/escalationAddress promise']);
    expect(refused({ escalationAddress: 'chief', answerWithin: 60 })).toEqual(['/escalationAddress email']);
  });

  test('for all that is wrong at once', () => {
    expect(refused({ name: '', zone: 'x', origins: ['x'] })).toEqual([
      '/name blank',
      '/zone zone',
      '/origins/0 origin',
    ]);
  });
});

test.each([
  ['below a return prefix', 'https://alba.example/thanks/it'],
  ['on a listed origin', 'https://alba.example/anywhere'],
])('a page to thank people may lie %s', (_where, thankYouUrl) => {
  expect(refused({ thankYouUrl })).toEqual([]);
});
