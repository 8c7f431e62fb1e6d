import { describe, expect, test } from 'vitest';
import { judgeLoad, type LoadFacts } from '../../commands/load/judge-load.ts';
import { burst, openLoop, steady } from '../../commands/load/open-loop.ts';

const person = (number: number) => `p${number}@example.com`;
const acknowledged = (screeningId: string) => ({ kind: 'acknowledged' as const, screeningId });

/** Three people, the second told to wait once, all stored and mailed. */
const kept = (): LoadFacts => ({
  submitted: [
    { email: person(1), answers: [acknowledged('s1')], took: 10 },
    { email: person(2), answers: [{ kind: 'later', seconds: 5 }, { kind: 'refused' }, acknowledged('s2')], took: 30 },
    { email: person(3), answers: [acknowledged('s3')], took: 20 },
  ],
  stored: [1, 2, 3].flatMap((number) => [
    { SK: 'LEAD', email: person(number) },
    { SK: `SCREENING#${number}`, screeningId: `s${number}` },
  ]),
  mails: [1, 2, 3].map((number) => ({ to: [person(number)], messageId: `m${number}` })),
});

describe('a run under load', () => {
  test('that kept its promises is told in three lines', () => {
    const { lines, broken } = judgeLoad(kept());
    expect(broken).toEqual([]);
    expect(lines).toEqual([
      '3 people, 3 acknowledged, 3 stored, 3 mailed, 0 held as a surge',
      'answers: 3 of 201, 1 of 503 with Retry-After, 1 refused by the gateway, 0 others',
      'from due to acknowledged: p50 20 ms, p99 30 ms, longest 30 ms',
    ]);
  });

  test('says how many mails of its own people a surge holds', () => {
    const facts = kept();
    const held = facts.stored.map((item) => (item.screeningId === 's1' ? { ...item, hold: 'surge' } : item));
    const others = { SK: 'SCREENING#9', screeningId: 's9', hold: 'surge' };
    const { lines, broken } = judgeLoad({ ...facts, stored: [...held, others], mails: facts.mails.slice(1) });
    expect(broken).toEqual([]);
    expect(lines[0]).toBe('3 people, 3 acknowledged, 3 stored, 2 mailed, 1 held as a surge');
  });

  test('is not judged by what was stored and not acknowledged: its answer may have been lost', () => {
    const facts = kept();
    const [first, second, third] = facts.submitted;
    if (!first || !second || !third) throw new Error('Three people');
    const given = { email: second.email, answers: [{ kind: 'refused' as const }] };
    expect(judgeLoad({ ...facts, submitted: [first, given, third] }).broken).toEqual([]);
  });

  test.each<[string, (facts: LoadFacts) => LoadFacts, RegExp]>([
    ['whose lead is missing', (all) => ({ ...all, stored: all.stored.slice(1) }), /^Acknowledged and not stored: 1/],
    ['whose screening is missing', (all) => ({ ...all, stored: all.stored.slice(0, -1) }), /^Acknowledged and not/],
    [
      'who has two leads',
      (all) => ({ ...all, stored: [...all.stored, { SK: 'LEAD', email: person(2) }] }),
      /two leads/,
    ],
    [
      'whose mail was sent twice',
      (all) => ({ ...all, mails: [...all.mails, { to: ['desk@alba.example'], messageId: 'm1' }] }),
      /^Messages that were mailed twice: 1/,
    ],
    [
      'who got two mails',
      (all) => ({ ...all, mails: [...all.mails, { to: [person(3)], messageId: 'm9' }] }),
      /^People who were mailed twice: 1, such as p3@example.com/,
    ],
    [
      'with the screening of another',
      (all) => ({ ...all, submitted: [...all.submitted, { email: person(1), answers: [acknowledged('s3')] }] }),
      /^Two people under one screening/,
    ],
    [
      'answered with what nobody was promised',
      (all) => ({
        ...all,
        submitted: [...all.submitted, { email: person(4), answers: [{ kind: 'other', what: '500' }] }],
      }),
      /^Answers that are neither 201 nor 503 with Retry-After: 1, such as 500/,
    ],
  ])('with somebody %s is found out', (_, change, sentence) => {
    expect(judgeLoad(change(kept())).broken).toEqual([expect.stringMatching(sentence)]);
  });
});

describe('arrivals', () => {
  test('are as many as were asked for, within the time, in order', () => {
    expect(steady(50, 2)).toHaveLength(100);
    expect(steady(4, 1)).toEqual([0, 250, 500, 750]);
    let drawn = 0;
    const within = burst(3, 10, () => [0.9, 0.1, 0.5][drawn++] ?? 0);
    expect(within).toEqual([1_000, 5_000, 9_000]);
  });

  test('wait for nobody: all have begun before the first ends', async () => {
    let begun = 0;
    const all = Promise.withResolvers<void>();
    const due = await openLoop([0, 1, 2], async (number, instant) => {
      begun += 1;
      if (begun === 3) all.resolve();
      await all.promise;
      return instant - number;
    });
    expect(new Set(due.map(Math.round)).size).toBe(1);
  });
});
