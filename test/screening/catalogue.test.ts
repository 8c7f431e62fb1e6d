import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { digestsOf } from '../../shared/clinics/rule-digests.ts';
import { ruleSetOf } from '../../shared/screening/published/published.ts';
import { annotatedCatalogueOf } from '../../shared/screening/published/published-annotated.ts';
import { catalogueOf } from '../../shared/screening/published/published-catalogue.ts';
import { currentVersion, termsOf } from '../../shared/screening/published/treatments.ts';
import type { Predicate } from '../../shared/screening/rule-set.ts';
import { severities, strengths } from '../../shared/screening/rule-set.ts';
import type { CatalogueWording } from '../../shared/screening/wording.ts';
import { eachVersion, ruleSet, ruleSet110 } from './healthy.ts';

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** The waits of docs/screening.md#waits: days, and the event they count from (none = from today, open-ended). */
const waits100: Record<string, [number, string?]> = {
  'acute-illness': [7],
  'hair-removal-recent': [7, 'waxing-threading-depilatory'],
  'botulinum-recent': [14, 'botulinum-toxin'],
  'cold-sore-active': [14],
  'open-wound-site': [14],
  'peel-superficial-recent': [14, 'peel-superficial'],
  'skin-infection-site': [14],
  'sunburn-recent': [14, 'sunburn-or-tan'],
  'laser-nonablative-recent': [21, 'laser-ipl-nonablative'],
  'eczema-flare-site': [28],
  'filler-recent': [28, 'dermal-filler'],
  'microneedling-recent': [28, 'microneedling'],
  'psoriasis-flare-site': [28],
  'rosacea-flare-site': [28],
  'warts-molluscum-site': [28],
  'viral-blisters-site': [28],
  'surgery-site-recent': [42, 'surgery-site'],
  'laser-ablative-recent': [92, 'laser-ablative-or-dermabrasion'],
  'peel-medium-deep-recent': [92, 'peel-medium-deep'],
  'tattoo-site-recent': [92, 'tattoo-or-permanent-makeup'],
  'chemotherapy-recent': [184, 'chemotherapy-ended'],
  'isotretinoin-current': [184],
  'isotretinoin-recent': [184, 'isotretinoin-stopped'],
  'radiotherapy-site-recent': [184, 'radiotherapy-site-ended'],
};

const waits = {
  '1.0.0': waits100,
  '1.1.0': {
    ...waits100,
    'oral-steroid-recent': [28, 'oral-steroid-stopped'],
    'thread-lift-recent': [92, 'thread-lift'],
    'fat-transfer-recent': [92, 'fat-transfer'],
    'injury-scar-recent': [184, 'injury-or-burn-scar'],
  },
};

/** The rules that send to the own doctor, always or by a condition. */
const doctors100 = [
  'actinic-keratosis-site',
  'answer-unsure',
  'appearance-distress',
  'connective-tissue-disease-active',
  'diabetes-uncontrolled',
  'easy-bruising',
  'pregnancy-possible',
  'skin-cancer-site-active',
  'skin-infection-site',
  'suspicious-lesion-site',
  'viral-blisters-site',
];
const doctors = {
  '1.0.0': doctors100,
  '1.1.0': [...doctors100, 'pigment-unchecked', 'rf-uncontrolled-condition'],
};

describe('microneedling 1.0.0', () => {
  test('has 38 questions and 99 rules: 13 absolute, 24 temporary, 40 relative, 22 caution', () => {
    const counts = severities.map((severity) => ruleSet.rules.filter((rule) => rule.severity === severity).length);
    expect([ruleSet.questions.length, ruleSet.rules.length, ...counts]).toEqual([38, 99, 13, 24, 40, 22]);
  });

  test('never changes again: neither rows nor texts', () => {
    const { rows, texts } = digestsOf({ treatment: 'microneedling', version: '1.0.0' }) ?? {};
    expect(rows).toBe('5bc43a6c445801e363df618dbab29e5c1fa6d1a7dc8851f0c2bd36cd4855188f');
    expect(texts).toEqual({ en: '6bb54e887affce133c2243095ba7a8051f43ad454204c4e3bb7a0da55d1e18d3' });
  });

  test('never changes its terms', () => {
    const terms = termsOf({ treatment: 'microneedling', version: '1.0.0' });
    expect(digest(terms)).toBe('1820fa8d3d3a2483eb82519784937484459d1315d785ca6ba9f6adb24ff32953');
  });

  test('was the current version before 1.1.0, and versions that never were are not found', async () => {
    expect(currentVersion('microneedling')).toBe('1.1.0');
    expect(annotatedCatalogueOf({ treatment: 'microneedling' }, 'en')).toBe(ruleSet110);
    for (const version of ['0.9.0', '', 'constructor']) {
      expect(await ruleSetOf({ treatment: 'microneedling', version }, 'en')).toBeUndefined();
      expect(catalogueOf({ treatment: 'microneedling', version }, 'en')).toBeUndefined();
      expect(annotatedCatalogueOf({ treatment: 'microneedling', version }, 'en')).toBeUndefined();
    }
  });

  test('is judged and answered by the rows and texts of the catalogue themselves', async () => {
    const { wording, ...rows } = (await ruleSetOf({ treatment: 'microneedling', version: '1.0.0' }, 'en')) ?? {};
    expect(ruleSet).toMatchObject(rows);
    for (const [key, texts] of Object.entries(wording ?? {})) {
      expect(ruleSet.wording[key as keyof CatalogueWording]).toBe(texts);
    }
  });
});

describe('microneedling 1.1.0', () => {
  test('has 47 questions and 126 rules: 13 absolute, 28 temporary, 60 relative, 25 caution', () => {
    const counts = severities.map((severity) => ruleSet110.rules.filter((rule) => rule.severity === severity).length);
    expect([ruleSet110.questions.length, ruleSet110.rules.length, ...counts]).toEqual([47, 126, 13, 28, 60, 25]);
  });

  test('keeps every question, option and rule of 1.0.0, with its severity and its wait', () => {
    const kept = (rules: typeof ruleSet.rules) =>
      rules.map(({ id, severity, wait, when }) => ({ id, severity, wait, when }));
    const before = kept(ruleSet.rules);
    expect(kept(ruleSet110.rules).filter(({ id }) => before.some((rule) => rule.id === id))).toEqual(before);
    for (const question of ruleSet.questions) {
      const now = ruleSet110.questions.find(({ key }) => key === question.key);
      const listed = (asked: typeof now) => (asked && 'options' in asked ? asked.options : []);
      expect(listed(now)).toEqual(expect.arrayContaining([...listed(question)]));
    }
  });

  test('asks a clinician about every event whose wait would otherwise never end', () => {
    const events = ruleSet110.rules.flatMap(({ wait }) => (wait?.from === 'event' ? [wait.event] : []));
    const when = ruleSet110.rules.find(({ id }) => id === 'date-not-known')?.when;
    expect(when).toEqual({ kind: 'undated', events: expect.arrayContaining(events) });
    expect(when && 'events' in when && when.events.length).toBe(new Set(events).size);
  });

  test('adds cautions up, all of those that are not about the wish', () => {
    const when = ruleSet110.rules.find(({ id }) => id === 'many-cautions')?.when;
    const cautions = ruleSet110.rules.filter(
      ({ severity, category }) => severity === 'caution' && category !== 'expectations',
    );
    expect(when).toEqual({ kind: 'atLeast', count: 4, of: cautions.map((rule) => rule.when) });
  });
});

describe.each(eachVersion)('microneedling $version', ({ version, rules: ruleSet }) => {
  test('names every question, rule and group once', () => {
    const ids = [
      ruleSet.questions.map(({ key }) => key),
      ruleSet.rules.map(({ id }) => id),
      ruleSet.groups.map(({ key }) => key),
    ];
    for (const names of ids) expect(new Set(names).size).toBe(names.length);
  });

  test('puts every question in a group, and every "no" value among the options', () => {
    const groups: readonly string[] = ruleSet.groups.map(({ key }) => key);
    for (const question of ruleSet.questions) {
      expect(groups).toContain(question.group);
      if ('options' in question) expect(question.options).toEqual(expect.arrayContaining([...question.none]));
    }
  });

  test('waits as long as the table of waits says', () => {
    const rows = ruleSet.rules.flatMap(({ id, wait }) =>
      wait ? [[id, wait.from === 'event' ? [wait.days, wait.event] : [wait.days]]] : [],
    );
    expect(Object.fromEntries(rows)).toEqual(waits[version as keyof typeof waits]);
  });

  test('fires a wait from an event for exactly as long as it lasts', () => {
    for (const { when, wait } of ruleSet.rules) {
      if (wait?.from !== 'event') continue;
      expect(when).toEqual({
        kind: 'within',
        event: wait.event,
        fromDays: 0,
        belowDays: wait.days,
      } satisfies Predicate);
    }
  });

  test('sends to the own doctor by the rules that say so', () => {
    const ids = ruleSet.rules.flatMap(({ id, seeDoctor }) => (seeDoctor === false ? [] : [id]));
    expect(ids.sort()).toEqual([...doctors[version as keyof typeof doctors]].sort());
  });

  test('gives every rule a strength, and sources that are listed or a note that says why there are none', () => {
    for (const { sources, strength, note } of ruleSet.rules) {
      for (const code of sources) expect(Object.keys(ruleSet.sources)).toContain(code);
      expect(strengths).toContain(strength);
      expect(sources.length > 0 || /own rule|expert opinion/i.test(note)).toBe(true);
    }
  });

  test('says where every source was read, or what it is in print', () => {
    for (const { title, urls } of Object.values(ruleSet.sources)) {
      expect(title).not.toBe('');
      for (const url of urls) expect(URL.canParse(url)).toBe(true);
    }
  });
});
