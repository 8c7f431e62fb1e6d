import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestsOf } from '../../shared/clinics/rule-digests.ts';
import { currentRowsOf, ruleSetOf } from '../../shared/screening/published/published.ts';
import { annotatedCatalogueOf } from '../../shared/screening/published/published-annotated.ts';
import { catalogueOf } from '../../shared/screening/published/published-catalogue.ts';
import {
  currentVersion,
  devices,
  devicesOf,
  termsOf,
  treatments,
  versionsOf,
} from '../../shared/screening/published/treatments.ts';
import type { AnnotatedCatalogue } from '../../shared/screening/rule-set.ts';
import { digestsOfPublished } from '../../shared/screening/sign-off/published-digests.ts';
import { answerTexts } from '../../shared/texts/answer-texts.ts';
import { languages } from '../../shared/texts/language.ts';

const versions = treatments.flatMap((treatment) => versionsOf(treatment).map((version) => ({ treatment, version })));
const annotated = (name: { treatment: string; version: string }) =>
  annotatedCatalogueOf(name, 'en') as AnnotatedCatalogue;

/** What freezes a version that nobody can sign, because it was published before there were sign-offs. */
const fromBeforeSignOffs: Readonly<Record<string, ReturnType<typeof digestsOf>>> = {
  'microneedling 1.0.0': {
    rows: '5bc43a6c445801e363df618dbab29e5c1fa6d1a7dc8851f0c2bd36cd4855188f',
    texts: { en: '6bb54e887affce133c2243095ba7a8051f43ad454204c4e3bb7a0da55d1e18d3' },
    terms: '1820fa8d3d3a2483eb82519784937484459d1315d785ca6ba9f6adb24ff32953',
  },
};

test('what was never published has no terms, also under a name of the language itself', () => {
  for (const name of [{ treatment: 'toString' }, { treatment: 'microneedling', version: '0.0.9' }])
    expect(() => termsOf(name)).toThrow('never published');
});

describe('every published rule set', () => {
  test.each(versions)('$treatment $version is frozen by its digests', (name) => {
    const unsignable = fromBeforeSignOffs[`${name.treatment} ${name.version}`];
    expect(digestsOf(name)).toEqual(unsignable ?? digestsOfPublished(name));
  });

  test.each(versions)('$treatment $version has its own name in every list', async (name) => {
    for (const find of [ruleSetOf, catalogueOf, annotatedCatalogueOf])
      expect(await find(name, 'en')).toMatchObject(name);
  });

  test.each(versions)('$treatment $version refuses exactly the people under its minimum age', (name) => {
    const young = annotated(name).rules.flatMap(({ severity, when }) =>
      severity === 'absolute' && when.kind === 'number' && when.question === 'age' ? [[when.from, when.below]] : [],
    );
    expect(young).toEqual([[0, termsOf(name).minimumAge]]);
  });

  test.each(versions)('$treatment $version fires a wait from an event for exactly as long as it lasts', (name) => {
    for (const { when, wait } of annotated(name).rules) {
      if (wait?.from === 'event') expect(when).toMatchObject({ event: wait.event, fromDays: 0, belowDays: wait.days });
    }
  });

  test.each(versions)('$treatment $version is valid for as long as every result says in words', (name) => {
    for (const lang of languages) {
      expect(answerTexts(lang).standing.goesOutOfDate).toMatch(
        new RegExp(` ${termsOf(name).validForDays} \\p{L}`, 'u'),
      );
    }
  });

  test.each([...treatments])('of %s judges new screenings by the newest', async (treatment) => {
    expect(currentRowsOf(treatment).version).toBe(currentVersion(treatment));
    const ruleSet = await ruleSetOf({ treatment }, 'en');
    expect(ruleSet).toMatchObject(currentRowsOf(treatment));
    expect(await ruleSetOf({ treatment }, 'en')).toBe(ruleSet);
  });

  test('belongs to a treatment whose devices are among all devices', () => {
    for (const treatment of treatments) expect(devices).toEqual(expect.arrayContaining([...devicesOf(treatment)]));
  });
});

test.each(['peel', '', '__proto__', 'constructor'])(
  'an unknown treatment finds no rule set: "%s"',
  async (treatment) => {
    for (const find of [ruleSetOf, catalogueOf, annotatedCatalogueOf])
      expect(await find({ treatment }, 'en')).toBeUndefined();
  },
);

test('a treatment and its devices are named in its own folder and in the lists of what is published alone', () => {
  const room = path.join(import.meta.dirname, '../../shared/screening');
  const lists = [
    'published/treatments.ts',
    'published/published.ts',
    'published/published-catalogue.ts',
    'published/published-annotated.ts',
    'published/published-staff-words.ts',
    'sign-off/published-digests.ts',
  ];
  const general = globSync('**/*.ts', { cwd: room }).filter(
    (file) => !lists.includes(file) && !treatments.some((treatment) => file.startsWith(treatment)),
  );
  const named = new RegExp([...treatments, ...devices.map((device) => `['"]${device}['"]`)].join('|'));
  expect(general.length).toBeGreaterThan(20);
  expect(general.filter((file) => named.test(readFileSync(path.join(room, file), 'utf8')))).toEqual([]);
});
