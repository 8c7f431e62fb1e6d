import { expect, test } from 'vitest';
import { changedFields, changedSettings, fixedIssues } from '../../shared/clinics/settings-change.ts';
import { aClinic, aSignOff } from '../builders.ts';

const before = { ...aClinic({ bookingUrl: 'https://alba.example/book', version: 4 }), country: 'IT' as const };

test('settings are replaced whole: what the request leaves out is gone', () => {
  const { bookingUrl: _gone, ...request } = before;
  const after = changedSettings(before, { ...request, name: 'Alba Due' });
  expect(after).toMatchObject({ name: 'Alba Due', version: 5 });
  expect(after).not.toHaveProperty('bookingUrl');
});

test('a request changes neither which clinic it is nor whether it is open, nor does it choose the version', () => {
  const request = { ...before, clinic: 'birch', isDisabled: true, version: 99 };
  expect(changedSettings(before, request)).toMatchObject({ clinic: 'alba', isDisabled: false, version: 5 });
  expect(fixedIssues(before, request).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/clinic fixed',
    '/isDisabled fixed',
  ]);
});

test('what only an operator changes may be sent along as it is, or be left out', () => {
  expect(fixedIssues(before, before)).toEqual([]);
  const { clinic: _clinic, isDisabled: _isDisabled, ...request } = before;
  expect(fixedIssues(before, request)).toEqual([]);
});

test('overlay and sign-off are a clinician’s: they come back as they are, stay when they are left out, and never change', () => {
  const signed = aClinic({ overlay: { ageLine: { under: 21, severity: 'relative' } } });
  const { overlay: _overlay, signOff: _signOff, ...request } = { ...signed, country: 'IT' as const };
  expect(changedSettings(signed, request)).toMatchObject({ overlay: signed.overlay, signOff: signed.signOff });
  expect(fixedIssues(signed, { ...request, overlay: signed.overlay, signOff: signed.signOff })).toEqual([]);
  const others = { overlay: {}, signOff: aSignOff(signed.overlay, { reviewBy: '2100-01-01' }) };
  expect(fixedIssues(signed, { ...request, ...others }).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/overlay fixed',
    '/signOff fixed',
  ]);
  expect(changedSettings(signed, { ...request, ...others })).toMatchObject({
    overlay: signed.overlay,
    signOff: signed.signOff,
  });
});

test('the settings that differ are named in order, those that came or went included, without the version', () => {
  const { bookingUrl: _gone, ...rest } = before;
  const after = { ...rest, version: 5, name: 'Alba Due', retentionDays: 60, origins: [...before.origins] };
  expect(changedFields(before, after)).toEqual(['bookingUrl', 'name', 'retentionDays']);
  expect(changedFields(before, { ...before, version: 5 })).toEqual([]);
});

test('a difference deep inside a setting counts', () => {
  const plan = { ...before.plan, maintenance: { isOn: false, days: 330 } };
  expect(changedFields(before, { ...before, plan })).toEqual(['plan']);
});
