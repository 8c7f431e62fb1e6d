import { describe, expect, test } from 'vitest';
import { endStates, hasEnded, type MessageState, messageStates, openStates } from '../../../shared/mail/message.ts';
import { proofSteps, steps } from '../../../shared/mail/protocol/message-steps.ts';

const rows = Object.entries(steps);
const proofs: readonly string[] = Object.values(proofSteps);
const isProof = ([name]: [string, unknown]) => proofs.includes(name);
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
    expect([...reachable(state)].some((found) => hasEnded(found))).toBe(true);
  });

  test.each(endStates)('nothing leaves %s', (state) => {
    expect(leaving(state).filter((row) => !isProof(row))).toEqual([]);
  });

  test('evidence alone leaves PARKED, and makes SENT of every state in which SES may have taken the mail', () => {
    const byEvidence = rows.filter(isProof);
    expect(byEvidence.map(([, { from, to }]) => [from, to])).toEqual([
      ...openStates.map((state) => [state, 'SENT']),
      ['PARKED', 'SENT'],
    ]);
    expect(byEvidence).toEqual(rows.filter(([name]) => name.startsWith('prove')));
    expect(Object.entries(proofSteps).map(([from, name]) => [from, steps[name].from])).toEqual(
      Object.keys(proofSteps).map((from) => [from, from]),
    );
  });

  test('evidence asks only that nobody wrote the message meanwhile', () => {
    expect(rows.filter(isProof).filter(([, { when }]) => when.join() !== 'unchanged')).toEqual([]);
  });

  test('every state can be reached from READY (P6)', () => {
    expect([...reachable('READY')].sort()).toEqual([...messageStates].sort());
  });

  test('a message is only marked, retried or given up by whoever holds its claim', () => {
    const byWorker = rows.filter(([, { from, when }]) => from !== 'READY' && !when.some((one) => one === 'unchanged'));
    expect(byWorker.map(([name]) => name).sort()).toEqual(
      ['cancel', 'fence', 'markDead', 'markSent', 'markUnknown', 'parkUnmade', 'release', 'retry', 'suppress'].sort(),
    );
    expect(byWorker.filter(([, { when }]) => !when.some((one) => one === 'own-claim'))).toEqual([]);
  });

  test('the resolver moves nothing whose time has not come', () => {
    const byResolver = rows
      .filter((row) => !isProof(row))
      .filter(([, { from, when }]) => from !== 'READY' && when.some((one) => one === 'unchanged'));
    expect(byResolver.map(([name]) => name).sort()).toEqual(
      ['markLostUnknown', 'parkDeadly', 'parkUnknown', 'reclaim', 'resend'].sort(),
    );
    expect(byResolver.filter(([, { when }]) => !when.some((one) => one === 'due'))).toEqual([]);
  });

  test('SES is never called again from SENDING or UNKNOWN without READY in between', () => {
    const toSending = rows.filter(([, { to }]) => to === 'SENDING');
    expect(toSending.map(([name, { from }]) => [name, from])).toEqual([['fence', 'CLAIMED']]);
    expect(rows.filter(([, { to }]) => to === 'CLAIMED').map(([, { from }]) => from)).toEqual(['READY']);
  });
});
