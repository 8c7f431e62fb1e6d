import { describe, expect, test } from 'vitest';
import { languagesOf } from '../../shared/screening/published/published.ts';
import { annotatedCatalogueOf } from '../../shared/screening/published/published-annotated.ts';
import type { AnnotatedCatalogue, Predicate, Question } from '../../shared/screening/rule-set.ts';
import { textOf } from '../../shared/screening/wording.ts';
import { answerTexts } from '../../shared/texts/answer-texts.ts';
import { consentTexts } from '../../shared/texts/consent-texts.ts';
import { languages } from '../../shared/texts/language.ts';
import { textsUnder } from '../texts/texts-under.ts';
import { eachVersion, ruleSet110 } from './healthy.ts';
import { known } from './languages/known.ts';

/** Every version in every language that it exists in. */
const inEachLanguage = eachVersion.flatMap(({ version, rules: { treatment } }) =>
  languagesOf({ treatment, version }).map((lang) => ({
    version,
    lang,
    rules: annotatedCatalogueOf({ treatment, version }, lang) as AnnotatedCatalogue,
  })),
);

test('the current version exists in every language, and a former one at least in English', () => {
  expect(inEachLanguage.map(({ version, lang }) => `${version} ${lang}`).sort()).toEqual(
    ['1.0.0 en', ...languages.map((lang) => `1.1.0 ${lang}`)].sort(),
  );
  expect(inEachLanguage.map(({ rules }) => rules.lang)).toEqual(inEachLanguage.map(({ lang }) => lang));
});

describe.each(inEachLanguage)('the texts of $version in $lang', ({ rules: ruleSet, lang }) => {
  const wording = ruleSet.wording;
  const all = textsUnder({ wording, consents: consentTexts(lang), standing: answerTexts(lang).standing });

  test('are plain sentences: no empty text where one is shown, no markup, no placeholder left', () => {
    expect(all.length).toBeGreaterThan(500);
    for (const [path, text] of all) {
      expect({ path, empty: text.trim() === '' && !path.endsWith('/help') }).toEqual({ path, empty: false });
      expect({ path, marked: /[<>]|\bTODO\b|undefined/.test(text) }).toEqual({ path, marked: false });
      expect({ path, open: /\{/.test(text.replace('{date}', '').replace('{date}', '')) }).toEqual({
        path,
        open: false,
      });
    }
  });

  test('exist for exactly the rows of the catalogue', () => {
    const keys = (record: object): string[] => Object.keys(record).sort();
    expect(keys(wording.rules)).toEqual(ruleSet.rules.map(({ id }) => id).sort());
    expect(keys(wording.questions)).toEqual(ruleSet.questions.map(({ key }) => key).sort());
    for (const question of ruleSet.questions) {
      if ('options' in question)
        expect(keys(wording.options[question.key] ?? {})).toEqual([...question.options].sort());
      if (question.type === 'events') expect(keys(wording.events)).toEqual([...question.events].sort());
    }
  });
});

describe.each(inEachLanguage)('the findings of $version in $lang', ({ rules: ruleSet, lang }) => {
  const { rules, options, questions, concerns, events } = ruleSet.wording;
  const { tellsClinic, ownDoctor, doNotStop, stops, diseases } = known[lang];

  test('each say what to tell the clinician, or the clinic since most have no clinician yet', () => {
    for (const [id, { advice }] of Object.entries(rules)) {
      expect({ id, tells: tellsClinic.test(advice) }).toEqual({ id, tells: true });
    }
  });

  test('say to see the own doctor wherever the flag is set', () => {
    for (const { id, seeDoctor } of ruleSet.rules) {
      if (seeDoctor === false) continue;
      expect({ id, says: ownDoctor.test(rules[id]?.advice ?? '') }).toEqual({ id, says: true });
    }
  });

  test('tell nobody to stop a prescribed medicine', () => {
    const prescribed = [
      'anticoagulant-prescribed',
      'antiplatelet-prescribed',
      'immunomodulator-therapy',
      'isotretinoin-current',
    ];
    for (const id of prescribed) expect(rules[id]?.advice).toMatch(doNotStop);
    expect(Object.values(rules).filter(({ advice }) => stops.test(advice))).toEqual([]);
  });

  test('ask gently about distress, and name no condition there', () => {
    if (lang === 'en')
      expect(rules['appearance-distress']?.advice).toContain('We would like to hear more about how this affects you');
    expect(JSON.stringify(rules['appearance-distress'])).not.toMatch(
      /disorder|dysmorphi|mental|psych|disturb|dismorf|psic|trastorno/i,
    );
  });

  // What the person ticked or was asked when the rule fired: only diseases named there may be named back.
  function shownTo(when: Predicate): string {
    const asked = (key: string): string => `${questions[key]?.text} ${questions[key]?.help}`;
    switch (when.kind) {
      case 'is':
      case 'has':
        return [asked(when.question), ...when.values.map((value) => options[when.question]?.[value])].join(' ');
      case 'line':
        return (when.concerns ?? []).map((concern) => concerns[concern]?.label).join(' ');
      case 'within':
      case 'happened':
        return events[when.event] ?? '';
      case 'all':
      case 'any':
      case 'atLeast':
        return when.of.map(shownTo).join(' ');
      default:
        return '';
    }
  }

  test('name no disease that the person did not give', () => {
    for (const { id, when } of ruleSet.rules) {
      const said = textsUnder(rules[id])
        .map(([, text]) => text)
        .join(' ')
        .toLowerCase();
      const named = said.match(new RegExp(diseases, 'g')) ?? [];
      const given = shownTo(when).toLowerCase();
      expect({ id, unasked: named.filter((disease) => !given.includes(disease)) }).toEqual({ id, unasked: [] });
    }
  });
});

describe.each(inEachLanguage.filter(({ version }) => version === '1.1.0'))(
  '1.1.0 in $lang',
  ({ rules: ruleSet, lang }) => {
    const { readingGrade, soothing, crisisLine } = known[lang];
    const all = textsUnder(ruleSet.wording);

    test('says each sentence at reading grade 8 at most, names of diseases and medicines apart', () => {
      const sentences = all.filter(([, text]) => /[.?!]$/.test(text));
      expect(sentences.length).toBeGreaterThan(350);
      const hard = sentences
        .map(([path, text]) => ({ path, grade: readingGrade(text) }))
        .filter(({ grade }) => grade > 8);
      expect(hard).toEqual([]);
    });

    test('reassures nobody, and blames nobody', () => {
      expect(all.filter(([, text]) => soothing.test(text))).toEqual([]);
    });

    test('names a crisis line where looks cause distress', () => {
      expect(ruleSet.wording.rules['appearance-distress']?.advice).toContain(crisisLine);
    });

    test('says one sentence for one and the same in English: warnings of the same weight read alike', () => {
      const english = textsUnder(ruleSet110.wording.care.warnings);
      const own = textsUnder(ruleSet.wording.care.warnings);
      expect(own.map(([path]) => path)).toEqual(english.map(([path]) => path));
      const said = Map.groupBy(english, ([, text]) => text);
      for (const same of said.values()) {
        const paths = new Set(same.map(([path]) => path));
        expect(new Set(own.filter(([path]) => paths.has(path)).map(([, text]) => text)).size).toBe(1);
      }
    });
  },
);

test('English says how soon where it cannot wait', () => {
  const { rules, care } = ruleSet110.wording;
  expect(rules['viral-blisters-site']?.advice).toMatch(/today or tomorrow.*near an eye or on the nose, go today/);
  expect(care.warnings.map(({ advice }) => advice).slice(0, 4)).toEqual([
    'Call the emergency number now.',
    'Call the emergency number now.',
    'Go to the emergency room now.',
    'Call the clinic now. If nobody answers, go to urgent care.',
  ]);
});

test('a text that is missing is a defect, also under a name of the language itself', () => {
  const { rules } = ruleSet110.wording;
  for (const key of ['missing', 'toString']) expect(() => textOf(rules, key)).toThrow('has no text');
});

/** A guard for the helper above: questions keep their texts where the test looks for them. */
test.each(inEachLanguage)(
  'every question of $version in $lang has a text and every event is one question',
  ({ rules: ruleSet }) => {
    const { questions, events } = ruleSet.wording;
    for (const { key } of ruleSet.questions as readonly Question[]) expect(questions[key]?.text).toMatch(/\?$/);
    for (const text of Object.values(events)) expect(text).toMatch(/\?$/);
  },
);
