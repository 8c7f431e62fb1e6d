import { describe, expect, test } from 'vitest';
import type { Predicate, Question } from '../../shared/screening/rule-set.ts';
import { textOf } from '../../shared/screening/wording.ts';
import { answerTexts } from '../../shared/texts/answer-texts.ts';
import { consentTexts } from '../../shared/texts/consent-texts.ts';
import { languages } from '../../shared/texts/language.ts';
import { eachVersion, ruleSet110 } from './healthy.ts';
import { readingGrade } from './reading-grade.ts';

/** Every text under an object, with the path that leads to it. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, `${path}/${key}`));
}

const neverSaid = ['cleared', 'approved', 'safe for you', 'fit for treatment', 'guarantee', 'no risk', 'book now'];

const inEachLanguage = eachVersion.flatMap((one) => languages.map((lang) => ({ ...one, lang })));

describe.each(inEachLanguage)('the texts of $version in $lang', ({ rules: ruleSet, lang }) => {
  const wording = ruleSet.wording;
  const all = texts({ wording, consents: consentTexts(lang), standing: answerTexts(lang).standing });

  test('never say what must not be said', () => {
    expect(all.length).toBeGreaterThan(500);
    for (const [path, text] of all) {
      for (const words of neverSaid)
        expect({ path, said: text.toLowerCase().includes(words) }).toEqual({ path, said: false });
    }
  });

  test('push nobody: no discount, countdown or scarcity', () => {
    const pushing = /discount|% off|only today|hurry up|last chance|limited (time|places)|offer ends/i;
    expect(all.filter(([, text]) => pushing.test(text))).toEqual([]);
  });

  test('are plain sentences: no empty text where one is shown, no markup, no placeholder left', () => {
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

describe.each(eachVersion)('the English findings of $version', ({ rules: ruleSet, version }) => {
  const { rules, options, questions, concerns, events } = ruleSet.wording;

  test('each say what to tell the clinician, or the clinic since most have no clinician yet', () => {
    const tell = version === '1.0.0' ? /tell your clinician/i : /tell the clinic\b/i;
    for (const [id, { advice }] of Object.entries(rules)) {
      expect({ id, tells: tell.test(advice) }).toEqual({ id, tells: true });
    }
  });

  test('say to see the own doctor wherever the flag is set', () => {
    for (const { id, seeDoctor } of ruleSet.rules) {
      if (seeDoctor === false) continue;
      expect({ id, says: /see your own doctor/i.test(rules[id]?.advice ?? '') }).toEqual({ id, says: true });
    }
  });

  test('tell nobody to stop a prescribed medicine', () => {
    const prescribed = [
      'anticoagulant-prescribed',
      'antiplatelet-prescribed',
      'immunomodulator-therapy',
      'isotretinoin-current',
    ];
    for (const id of prescribed) expect(rules[id]?.advice).toMatch(/(do not|never) (stop|pause)/i);
    const stops = Object.values(rules).filter(({ advice }) =>
      /(?<!do not |never )\bstop (it|them|this|the|a)\b/i.test(advice),
    );
    expect(stops).toEqual([]);
  });

  test('ask gently about distress, and name no condition there', () => {
    expect(rules['appearance-distress']?.advice).toContain('We would like to hear more about how this affects you');
    expect(JSON.stringify(rules['appearance-distress'])).not.toMatch(/disorder|dysmorphi|mental|psych/i);
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

  const diseases =
    'cancer|melanoma|herpes|shingles|hiv|hepatitis|keloid|koebner|psoriasis|lichen|eczema|rosacea|sarcoidosis|vitiligo|lupus|scleroderma|morphoea|diabetes|epilepsy|melasma|dermatitis|keratosis|stroke|thrombosis|leuk|pyoderma|behçet|molluscum|haemophilia|sepsis|granuloma|depress';

  test('name no disease that the person did not give', () => {
    for (const { id, when } of ruleSet.rules) {
      const said = texts(rules[id])
        .map(([, text]) => text)
        .join(' ')
        .toLowerCase();
      const named = said.match(new RegExp(diseases, 'g')) ?? [];
      const given = shownTo(when).toLowerCase();
      expect({ id, unasked: named.filter((disease) => !given.includes(disease)) }).toEqual({ id, unasked: [] });
    }
  });
});

describe('1.1.0', () => {
  const sentences = texts(ruleSet110.wording).filter(([, text]) => /[.?!]$/.test(text));

  test('says each sentence at reading grade 8 at most, names of diseases and medicines apart', () => {
    expect(sentences.length).toBeGreaterThan(350);
    const hard = sentences
      .map(([path, text]) => ({ path, grade: readingGrade(text) }))
      .filter(({ grade }) => grade > 8);
    expect(hard).toEqual([]);
  });

  test('reassures nobody, and blames nobody', () => {
    const soothing = /usually (fine|possible|allows)|does not rule .* out|come untanned|paracetamol/i;
    expect(texts(ruleSet110.wording).filter(([, text]) => soothing.test(text))).toEqual([]);
  });

  test('names a crisis line where looks cause distress, and how soon where it cannot wait', () => {
    const { rules, care } = ruleSet110.wording;
    expect(rules['appearance-distress']?.advice).toContain('crisis line now');
    expect(rules['viral-blisters-site']?.advice).toMatch(/today or tomorrow.*near an eye or on the nose, go today/);
    expect(care.warnings.map(({ advice }) => advice).slice(0, 4)).toEqual([
      'Call the emergency number now.',
      'Call the emergency number now.',
      'Go to the emergency room now.',
      'Call the clinic now. If nobody answers, go to urgent care.',
    ]);
  });
});

test('a text that is missing is a defect, also under a name of the language itself', () => {
  const { rules } = ruleSet110.wording;
  for (const key of ['missing', 'toString']) expect(() => textOf(rules, key)).toThrow('has no text');
});

/** A guard for the helper above: questions keep their texts where the test looks for them. */
test.each(eachVersion)(
  'every question of $version has a text and every event is one question',
  ({ rules: ruleSet }) => {
    const { questions, events } = ruleSet.wording;
    for (const { key } of ruleSet.questions as readonly Question[]) expect(questions[key]?.text).toMatch(/\?$/);
    for (const text of Object.values(events)) expect(text).toMatch(/\?$/);
  },
);
