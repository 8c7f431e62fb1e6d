import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestsOf } from '../../shared/clinics/rule-digests.ts';
import { standingSentences } from '../../shared/screening/care.ts';
import { currentRuleSetOf, ruleSetOf } from '../../shared/screening/published/published.ts';
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
import { languages } from '../../shared/texts/language.ts';

const versions = treatments.flatMap((treatment) => versionsOf(treatment).map((version) => ({ treatment, version })));
const annotated = (name: { treatment: string; version: string }) => annotatedCatalogueOf(name) as AnnotatedCatalogue;

/** What freezes a version that nobody can sign, because it was published before there were sign-offs. */
const fromBeforeSignOffs: Readonly<Record<string, ReturnType<typeof digestsOf>>> = {
  'microneedling 1.0.0': {
    rows: 'aa4e6d107eba27df3ef6ccac05a76d3e268422b20bb2243b851961c7856bf823',
    texts: 'c3ea9df7aa90f98467d850639a7e6ad12f088948813d645b2e47d67a740f52b2',
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
    expect(digestsOf(annotated(name))).toEqual(unsignable ?? digestsOfPublished(name));
  });

  test.each(versions)('$treatment $version has its own name in every list', async (name) => {
    for (const find of [ruleSetOf, catalogueOf, annotatedCatalogueOf]) expect(await find(name)).toMatchObject(name);
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
      expect(standingSentences(lang).goesOutOfDate).toContain(` ${termsOf(name).validForDays} days`);
    }
  });

  test.each([...treatments])('of %s judges new screenings by the newest', async (treatment) => {
    expect(currentRuleSetOf(treatment).version).toBe(currentVersion(treatment));
    expect(await ruleSetOf({ treatment })).toBe(currentRuleSetOf(treatment));
  });

  test('belongs to a treatment whose devices are among all devices', () => {
    for (const treatment of treatments) expect(devices).toEqual(expect.arrayContaining([...devicesOf(treatment)]));
  });
});

test.each(['peel', '', '__proto__', 'constructor'])(
  'an unknown treatment finds no rule set: "%s"',
  async (treatment) => {
    for (const find of [ruleSetOf, catalogueOf, annotatedCatalogueOf])
      expect(await find({ treatment })).toBeUndefined();
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
