import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clinicSettings } from '../../../shared/clinics/clinic-settings.ts';
import { actionWords, actorWords, detailWords } from '../../../web/console/labels/audit-labels.ts';
import { loadTexts } from '../../../web/console/texts/load-texts.ts';

const texts = await (await loadTexts('en')).pages;

/** Every action that code may put on record, as it is written there; events of the log are written the same way. */
const written = globSync('{functions,shared,commands}/**/*.ts').flatMap((file) => {
  const source = readFileSync(file, 'utf8');
  if (!/audit|changeLatest/i.test(source)) return [];
  return [
    ...source.matchAll(
      /'((?:lead|leads|member|clinic|rules|overlay|settings|note|review|review-reasons|message|mail|marketing|receipt|screening|screenings|duplicate|adverse-events?)\.[a-z-]+)'/g,
    ),
  ].map(([, action = '']) => action);
});

test('every action of the audit has words of its own', () => {
  const logged = readFileSync('shared/contract/log-events.ts', 'utf8');
  const actions = [...new Set(written)].filter(
    (action) => !/\.(?:ts|csv)$/.test(action) && !logged.includes(`'${action}'`),
  );
  expect(actions.length).toBeGreaterThan(25);
  const withoutWords = actions.filter((action) => actionWords(texts, action) === action.replaceAll(/[.-]/g, ' '));
  expect(withoutWords).toEqual([]);
});

test('every setting has a name of its own in the audit', () => {
  const settings = Object.keys(clinicSettings.shape).filter((name) => !['clinic', 'version'].includes(name));
  expect(settings.length).toBeGreaterThan(20);
  expect(settings.filter((name) => !Object.hasOwn(texts.audit.fields, name))).toEqual([]);
});

test('attributes of storage are nothing that a person reads', () => {
  const fields = ['status', 'version', 'statusKey', 'expiresAt', 'isConsulted', 'waited', 'ttl', 'closeReason'];
  expect(detailWords(texts, { action: 'lead.changed', fields })).toBe('status, reason for closing');
  expect(detailWords(texts, { action: 'leads.downloaded', fields, count: 1 })).toBe('1 row');
});

test('whoever acted has a name, whether a member, the product or somebody who has left', () => {
  expect(actorWords(texts, { actor: 'sub-1', actorName: 'Mara Neri' })).toBe('Mara Neri');
  expect(actorWords(texts, { actor: 'intake', actorName: null })).toBe('The form');
  expect(actorWords(texts, { actor: 'sub-2', actorName: null })).toBe('A former member');
});
