import { describe, expect, test } from 'vitest';
import { endStates, type MessageState, messageStates, openStates } from '../../../shared/mail/message.ts';
import { steps } from '../../../shared/mail/protocol/message-steps.ts';

const rows = Object.entries(steps);
const leaving = (state: MessageState) => rows.filter(([, { from }]) => from === state);

/** Every state that can follow a state, over any number of steps. */
const reachable = (from: MessageState): Set<MessageState> => {
  const found = new Set<MessageState>([from]);
  for (const state of found) for (const [, { to }] of leaving(state)) found.add(to);
  return found;
};

describe('the steps of the protocol', () => {
  test.each(openStates)('%s has a next step that leads to an end', (state) => {
    expect(leaving(state).length).toBeGreaterThan(0);
    expect([...reachable(state)].some((found) => (endStates as readonly string[]).includes(found))).toBe(true);
  });

  test.each(endStates)('nothing leaves %s', (state) => {
    expect(leaving(state)).toEqual([]);
  });

  test('every state can be reached from READY', () => {
    expect([...reachable('READY')].sort()).toEqual([...messageStates].sort());
  });

  test('a message is only marked, retried or given up by whoever holds its claim', () => {
    const byWorker = rows.filter(([, { from, when }]) => from !== 'READY' && !when.some((one) => one === 'unchanged'));
    expect(byWorker.map(([name]) => name).sort()).toEqual(
      ['bury', 'cancel', 'doubt', 'fence', 'giveBack', 'mark', 'parkUnmade', 'retry', 'suppress'].sort(),
    );
    expect(byWorker.filter(([, { when }]) => !when.some((one) => one === 'own-claim'))).toEqual([]);
  });

  test('the resolver moves nothing whose time has not come', () => {
    const byResolver = rows.filter(([, { from, when }]) => from !== 'READY' && when.some((one) => one === 'unchanged'));
    expect(byResolver.map(([name]) => name).sort()).toEqual(
      ['doubtLost', 'parkDeadly', 'parkUnknown', 'reclaim', 'resend'].sort(),
    );
    expect(byResolver.filter(([, { when }]) => !when.some((one) => one === 'due'))).toEqual([]);
  });

  test('SES is never called again from SENDING or UNKNOWN without READY in between', () => {
    const toSending = rows.filter(([, { to }]) => to === 'SENDING');
    expect(toSending.map(([name, { from }]) => [name, from])).toEqual([['fence', 'CLAIMED']]);
    expect(rows.filter(([, { to }]) => to === 'CLAIMED').map(([, { from }]) => from)).toEqual(['READY']);
  });
});
