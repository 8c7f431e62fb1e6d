import { describe, expect, test } from 'vitest';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { readSubmission } from '../../shared/intake/read-submission.ts';
import { aClinic } from '../builders.ts';
import { sent } from './admitted.ts';

const read = (...given: Parameters<typeof sent>) => readSubmission(sent(...given), '2026-06-15');

/** Name of the problem, and pointer and code of each field at fault. */
const refused = async (...given: Parameters<typeof sent>) => {
  const error: unknown = await read(...given).catch((thrown) => thrown);
  if (!(error instanceof ExpectedError)) throw new Error('This was not refused');
  return [error.problem, error.details.issues?.map(({ pointer, code }) => `${pointer} ${code}`)];
};

describe('a submission that can be judged', () => {
  test('has complete answers, those of a group that was ticked off included', async () => {
    const { answers, ruleSet } = await read();
    expect(answers).toMatchObject({ age: 31, pregnancy: 'no', smoker: 'no', events: [] });
    expect(ruleSet.version).toBe('1.1.0');
  });

  test('has a number as it is called from abroad, read by the country of the clinic', async () => {
    const contact = { phone: '030 1234567' };
    expect((await read({ contact }, { settings: aClinic({ country: 'DE' }) })).phone?.e164).toBe('+49301234567');
    expect((await read()).phone).toBeUndefined();
  });
});

describe('a submission is refused', () => {
  test('for all that is wrong at once: fields and answers', async () => {
    const wrong = { contact: { email: 'a@b', name: '' }, answers: { age: 'old', smoker: 'often' } };
    expect(await refused(wrong)).toEqual([
      'validation',
      ['/contact/name blank', '/contact/email email', '/answers/age range', '/answers/smoker choice'],
    ]);
  });

  test.each([
    ['for a version that was never published', { ruleSetVersion: '9.9.9' }, '/ruleSetVersion unknown'],
    ['for consents that nobody was ever shown', { consents: { textId: 'x' } }, '/consents/textId unknown'],
    ['without the consent that all of it rests on', { consents: { health: false } }, '/consents/health choice'],
    ['for an address without an ending', { contact: { email: 'a@b' } }, '/contact/email email'],
    ['for an address inside a house', { contact: { email: 'ada@nas.local' } }, '/contact/email email'],
    ['for an open question', { noneApply: ['pregnancy'] }, '/answers/bloodThinners required'],
    ['for an answer that is none of ours', { answers: { hiv: 'yes' } }, '/answers/hiv unknown'],
  ])('%s', async (_why, submission, issue) => {
    const [problem, issues] = await refused(submission);
    expect(problem).toBe('validation');
    expect(issues).toContain(issue);
  });

  test('for a treatment that the clinic does not offer', async () => {
    const settings = Object.assign(aClinic(), { treatments: [] });
    expect(await refused({}, { settings })).toEqual(['validation', ['/treatment choice']]);
  });

  test.each([[undefined], [null], ['text'], [[]]])('without answers, once: %j is none', async (answers) => {
    const { answers: _given, ...others } = sent().sent as Record<string, unknown>;
    expect(await refused({}, { sent: { ...others, answers } })).toEqual(['validation', ['/answers required']]);
  });

  test('for a page to go to afterwards, unless a form sends it', async () => {
    const returnUrl = 'https://alba.example/thanks';
    expect(await refused({ returnUrl })).toEqual(['validation', ['/returnUrl unknown']]);
    expect((await read({ returnUrl }, { via: 'form' })).submission.returnUrl).toBe(returnUrl);
  });

  test('as inconsistent when two answers cannot both be true, for the person has to decide', async () => {
    expect(await refused({ answers: { smoker: 'yes' } })).toEqual(['consistency', ['/answers/smoker contradiction']]);
  });

  test('without a word of what was sent', async () => {
    const error = await read({ contact: { email: 'canary@@x' }, answers: { smoker: 'canary' } }).catch(
      (thrown) => thrown,
    );
    expect(JSON.stringify([error.message, error.details])).not.toContain('canary');
  });
});

describe('the person is asked back once, and sends the same again', () => {
  test.each([
    ['a number that has letters', { phone: '06 call me' }, '06 call me', '/contact/phone phone'],
    ['a number without its country', { phone: '12' }, ' 12 ', '/contact/phone phone'],
    [
      'several numbers',
      { phone: '06 1234567 or after six 333 1234567' },
      '06 1234567 or after six 333 1234567',
      '/contact/phone phone',
    ],
    ['a slip in a domain', { email: 'ada@gmial.com' }, 'ada@gmial.com', '/contact/email email_domain'],
    [
      'a slip, copied',
      { email: '\u2068ada@gmail.con\u2069' },
      '\u2068ada@gmail.con\u2069',
      '/contact/email email_domain',
    ],
  ])('%s', async (_what, contact, insisted, issue) => {
    expect(await refused({ contact })).toEqual(['validation', [issue]]);
    expect(await refused({ contact: { ...contact, asTyped: ['another'] } })).toEqual(['validation', [issue]]);
    for (const asTyped of [insisted, [insisted]]) {
      const { phone, submission } = await read({ contact: { ...contact, asTyped } });
      expect(phone).toEqual('phone' in contact ? { typed: contact.phone } : undefined);
      // Where somebody was asked back does not make it another submission.
      expect(submission.contact).not.toHaveProperty('asTyped');
    }
  });

  test('also after a plus was lost in a form: it is kept as it came, never as a number of the country', async () => {
    const contact = { phone: ' 3401234567' };
    expect(await refused({ contact }, { via: 'form' })).toEqual(['validation', ['/contact/phone phone']]);
    const { phone } = await read({ contact: { ...contact, asTyped: contact.phone } }, { via: 'form' });
    expect(phone).toEqual({ typed: '3401234567' });
    expect((await read({ contact }, { via: 'json' })).phone?.e164).toBe('+393401234567');
  });

  test('but not about an address that never gets mail', async () => {
    const contact = { email: 'ada@nas.local', asTyped: 'ada@nas.local' };
    expect(await refused({ contact })).toEqual(['validation', ['/contact/email email']]);
  });

  test('about all that is in doubt at once, beside what is wrong', async () => {
    const wrong = { contact: { email: 'ada@gmial.com', phone: 'x' }, answers: { smoker: 'often' } };
    expect(await refused(wrong)).toEqual([
      'validation',
      ['/contact/email email_domain', '/contact/phone phone', '/answers/smoker choice'],
    ]);
  });
});
