import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/screening/assess.ts';
import { healthy, ruleSet, today } from './healthy.ts';
import { fired, judge, read } from './judge.ts';

describe('the outcome', () => {
  test('is suitable when no rule fires', () => {
    const calm = { outcome: 'suitable', deferUntil: null, needsClinician: false, openEnded: false, findings: [] };
    expect(judge()).toEqual(calm);
  });

  test.each([
    [{ smoker: 'yes' }, 'suitable_with_cautions'],
    [{ smoker: 'yes', keloid: 'self' }, 'consult_clinician'],
    [{ smoker: 'yes', keloid: 'self', unwellNow: 'yes' }, 'defer_until'],
    [{ smoker: 'yes', keloid: 'self', unwellNow: 'yes', bleeding: 'diagnosed' }, 'not_suitable'],
  ])('follows the worst severity: %o is %s', (answers, outcome) => {
    expect(judge(answers).outcome).toBe(outcome);
  });

  test('asks for a clinician whenever a relative rule fired, whatever the outcome', () => {
    expect(judge({ keloid: 'self', bleeding: 'diagnosed' }).needsClinician).toBe(true);
    expect(judge({ keloid: 'self', unwellNow: 'yes' }).needsClinician).toBe(true);
    expect(judge({ smoker: 'yes', unwellNow: 'yes' }).needsClinician).toBe(false);
  });

  test('is open-ended only while it defers', () => {
    expect(judge({ coldSores: 'active' }).openEnded).toBe(true);
    // One wait without an end among others that have one.
    expect(judge({ coldSores: 'active', events: [{ type: 'vaccination', date: today }] }).openEnded).toBe(true);
    expect(judge({ coldSores: 'active', bleeding: 'diagnosed' }).openEnded).toBe(false);
    expect(judge({ events: [{ type: 'vaccination', date: today }] }).openEnded).toBe(false);
  });
});

describe('the date', () => {
  const events = [
    { type: 'peel-medium-deep', date: '2026-05-01' },
    { type: 'sunburn-or-tan', date: '2026-06-10' },
  ];

  test('is the latest of all waits', () => {
    expect(judge({ events }).deferUntil).toBe('2026-08-01');
  });

  test('stands on what waits alone, and on all of it', () => {
    const { findings } = judge({ events, keloid: 'self', smoker: 'yes' });
    expect(findings.map(({ waitUntil }) => waitUntil)).toEqual(['2026-08-01', '2026-06-24', null, null]);
  });

  test('is hidden by an absolute rule, in the findings as well', () => {
    const { deferUntil, findings } = judge({ events, pregnancy: 'yes' });
    expect([deferUntil, ...findings.map(({ waitUntil }) => waitUntil)]).toEqual([null, null, null, null]);
  });

  test('is absent without a temporary rule', () => {
    expect(judge({ keloid: 'self' }).deferUntil).toBeNull();
  });
});

describe('the findings', () => {
  test('stand in the order absolute, temporary with the latest date first, relative, caution, then by id', () => {
    const answers = {
      bleeding: 'diagnosed',
      allergies: ['stainless-steel', 'nickel'],
      unwellNow: 'yes',
      coldSores: 'active',
      openWoundAtSite: 'yes',
      events: [{ type: 'peel-medium-deep', date: '2026-06-01' }],
      keloid: 'self',
      smoker: 'yes',
      epilepsy: 'yes',
    };
    expect(fired(answers)).toEqual([
      'bleeding-disorder',
      'stainless-steel-allergy',
      'peel-medium-deep-recent',
      'cold-sore-active',
      'open-wound-site',
      'acute-illness',
      'keloid-history',
      'nickel-allergy',
      'epilepsy',
      'smoker',
    ]);
  });

  test('name a rule once, however many answers fire it', () => {
    const answers = { immune: ['transplant-or-strong-immunosuppressant', 'immune-deficiency'] };
    expect(fired(answers)).toEqual(['immunosuppression-significant']);
  });

  test('keep two rules about one fact where the catalogue says so', () => {
    const radiotherapy = { radiotherapyAtSite: 'past', events: [{ type: 'radiotherapy-site-ended', date: today }] };
    expect(fired(radiotherapy)).toEqual(['radiotherapy-site-recent', 'radiotherapy-site-past']);
    expect(fired({ epilepsy: 'yes' }, today, 'rf')).toEqual(['rf-epilepsy', 'epilepsy', 'rf-safety-notice']);
  });
});

describe('an answer of unsure', () => {
  const unsureKeys = ruleSet.questions.flatMap((question) =>
    'options' in question && question.options.includes('unsure') ? [{ key: question.key, type: question.type }] : [],
  );
  const askedFor = {
    pigmentType: { concerns: [{ concern: 'pigmentation', area: 'face' }] },
    implants: {},
  };

  test.each(unsureKeys)('about $key is never read as no', ({ key, type }) => {
    const answers = { ...askedFor[key as keyof typeof askedFor], [key]: type === 'multi' ? ['unsure'] : 'unsure' };
    expect(fired(answers, today, 'rf')).toContain('answer-unsure');
  });

  test('fires once, and leaves the choices beside it to their own rules', () => {
    const answers = { bloodThinners: ['unsure', 'supplements'], bleeding: 'unsure', keloid: 'unsure' };
    expect(fired(answers)).toEqual(['answer-unsure', 'bleeding-supplements']);
  });

  test('about the skin of the area sends to the own doctor, and about nothing else', () => {
    expect(judge({ lesionsAtSite: ['unsure'] }).findings[0]?.seeDoctor).toBe(true);
    expect(judge({ keloid: 'unsure' }).findings[0]?.seeDoctor).toBe(false);
  });

  test('is not among not applicable, unknown and prefer not to say, which fire nothing', () => {
    const answers = { pregnancy: 'not-applicable', skinType: 'unknown', appearanceDistress: 'prefer-not-to-say' };
    expect(fired(answers)).toEqual([]);
  });
});

describe('judging', () => {
  test('refuses answers in which an asked question is open', () => {
    const { smoker: _smoker, ...open } = read(healthy());
    expect(() => assess(open, { today, device: 'mechanical', ruleSet })).toThrow(TypeError);
  });

  test('takes the members of the answers in any order, and members that are no question as nothing', () => {
    const answers = read(healthy({ coldSores: 'active', smoker: 'yes', immune: ['chemotherapy', 'steroid-tablets'] }));
    const context = { today, device: 'mechanical', ruleSet } as const;
    const reversed = Object.fromEntries([['extra', 'unsure'], ...Object.entries(answers).reverse()]);
    expect(assess(reversed, context)).toEqual(assess(answers, context));
    const { age: _age, ...ageless } = reversed;
    expect(() => assess(ageless, context)).toThrow(TypeError);
  });

  test('refuses a day that does not exist', () => {
    expect(() => assess(read(healthy()), { today: '2026-02-29', device: 'mechanical', ruleSet })).toThrow(RangeError);
  });

  test('changes neither the answers nor an earlier assessment', () => {
    const answers = Object.freeze(read(healthy({ coldSores: 'active' })));
    const first = assess(answers, { today, device: 'mechanical', ruleSet });
    const kept = structuredClone(first);
    assess(answers, { today: '2026-07-01', device: 'mechanical', ruleSet });
    expect(first).toEqual(kept);
  });
});
