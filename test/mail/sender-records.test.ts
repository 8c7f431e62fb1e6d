import { describe, expect, test } from 'vitest';
import { readSender } from '../../functions/staff/read-sender.ts';
import { isReserved, type Lookup, recordStates, senderRecords } from '../../shared/mail/sender-records.ts';

const sender = { host: 'skin.clinic', identity: 'domain', region: 'eu-central-1', tokens: ['abc'] } as const;

/** A resolver that knows these answers, says of others that there are none, and of one that it cannot be asked. */
const asked: Lookup = async (name, type) => {
  if (name.startsWith('bounce.') && type === 'MX') throw Object.assign(new Error('slow'), { code: 'ETIMEOUT' });
  if (name.startsWith('_dmarc.')) return ['v=DMARC1; p=none'];
  if (type === 'CNAME') return ['abc.dkim.amazonses.com.'];
  throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
};

describe('the records that a sender needs', () => {
  test('are there, are not there, or nobody could say', async () => {
    const states = await recordStates(senderRecords(sender), asked);
    expect(states.map(({ name, type, state }) => [type, name, state])).toEqual([
      ['CNAME', 'abc._domainkey.skin.clinic', 'found'],
      ['MX', 'bounce.skin.clinic', 'unknown'],
      ['TXT', 'bounce.skin.clinic', 'missing'],
      ['TXT', '_dmarc.skin.clinic', 'found'],
    ]);
  });

  test('are the policy alone where the stage has verified no domain', () => {
    expect(senderRecords({ ...sender, identity: 'existing' }).map(({ name }) => name)).toEqual(['_dmarc.skin.clinic']);
  });
});

test.each([
  ['skin.example', true],
  ['localhost', true],
  ['example.com', false],
  ['myexample', false],
])('whether %s is kept for examples: %s', (host, isKept) => {
  expect(isReserved(host)).toBe(isKept);
});

test('nobody is asked about an example', async () => {
  const never = async () => Promise.reject(new Error('asked'));
  const example = { ...sender, host: 'skin.example', address: 'hello@skin.example', isSandbox: false };
  const answer = await readSender({ sender: example, loadLookup: never })({} as never);
  expect(answer).toMatchObject({ status: 200, json: { records: Array(4).fill({ state: 'unknown' }) } });
});
