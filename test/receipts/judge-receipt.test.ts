import { describe, expect, test } from 'vitest';
import { type AnswersFile, answersDigest, answersFile } from '../../shared/receipts/answers-file.ts';
import { findDisagreements } from '../../shared/receipts/judge-receipt.ts';
import { keyList } from '../../shared/receipts/receipt-keys.ts';
import { verifiedReceipt } from '../../shared/receipts/verify-receipt.ts';
import { kept } from './kept-receipts.ts';

const name = 'stricter-clinic-1.1.0';
const receipt = await verifiedReceipt(kept(`${name}.jws`), keyList.parse(JSON.parse(kept('jwks.json'))));
const file = answersFile.parse(JSON.parse(kept(`${name}.answers.json`)));

const changes: [string, Partial<AnswersFile>][] = [
  ['an answer', { answers: { ...file.answers, age: 30 } }],
  ['an answer left out', { answers: { ...file.answers, events: undefined } }],
  ['a group that was ticked off', { noneApply: [...file.noneApply, 'recent-procedure'] }],
  ['the device', { device: 'rf' }],
  ['the day', { today: '2026-08-20' }],
  ['the salt', { salt: 'A'.repeat(22) }],
];

describe('answers that are said to be behind a receipt', () => {
  test('come to the same again', async () => {
    expect(await findDisagreements(receipt, file)).toEqual([]);
  });

  test.each(changes)('are not those that were judged with another value: %s', async (_what, change) => {
    expect(await findDisagreements(receipt, { ...file, ...change })).toEqual([
      'The answers are not those that were judged: their digest is another.',
    ]);
  });

  test.each([undefined, {}, { waits: { 'sunburn-recent': 41 } }])(
    'are not judged by another overlay: %o',
    async (overlay) => {
      const [sentence] = await findDisagreements(receipt, { ...file, overlay });
      expect(sentence).toContain('What the clinic had added');
    },
  );

  test('show a receipt that says another outcome, rule or day', async () => {
    for (const lie of [{ outcome: 'suitable' as const }, { rules: ['sunburn-recent'] }, { deferUntil: '2026-07-21' }]) {
      const [sentence = ''] = await findDisagreements({ ...receipt, ...lie }, file);
      expect(sentence).toContain('Judged again, the answers come to: defer_until, 2026-08-19, sunburn-recent');
    }
  });

  test('show a receipt over answers that nobody could have sent', async () => {
    const none = { ...file, answers: {} };
    const [sentence] = await findDisagreements({ ...receipt, answers: answersDigest(none) }, none);
    expect(sentence).toContain('cannot be judged');
  });

  test('show a receipt that says no sign-off was in force where one was', async () => {
    const [sentence] = await findDisagreements({ ...receipt, signOff: null }, file);
    expect(sentence).toContain('age-under-clinic-line, rules-not-signed. The receipt says');
  });

  test('are not judged by rules or an engine that are not here', async () => {
    const other = (ruleSet: object) =>
      findDisagreements({ ...receipt, ruleSet: { ...receipt.ruleSet, ...ruleSet } }, file);
    expect((await other({ version: '9.9.9' }))[0]).toContain('not published in this copy');
    expect((await other({ rows: 'f'.repeat(64) }))[0]).toContain('not those that are published');
    expect((await findDisagreements({ ...receipt, engine: '0' }, file))[0]).toContain('judged by engine 0');
  });
});

test('the digest of answers tells nothing without its salt: the same answers have another one each time', () => {
  expect(answersDigest({ ...file, salt: 'B'.repeat(22) })).not.toBe(answersDigest(file));
});
