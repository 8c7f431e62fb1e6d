import { describe, expect, test } from 'vitest';
import type { Hold } from '../../shared/leads/lead.ts';
import { messageIdOf, shardOf } from '../../shared/mail/message-id.ts';
import { plannedMessages } from '../../shared/mail/plan.ts';
import { aClinic } from '../builders.ts';
import { instant, noon } from './messages.ts';

const planned = (over: { isNewLead?: boolean; hold?: Hold } = {}) =>
  plannedMessages({
    settings: aClinic(),
    leadId: 'lead-1',
    screeningId: 'screening-1',
    isNewLead: true,
    hold: undefined,
    createdAt: instant(noon),
    ...over,
  });
const kinds = (over: Parameters<typeof planned>[0]) => planned(over).map(({ kind }) => kind);
const held = (reason: Hold['reason']): Hold => ({ reason, at: instant(noon) });

describe('the plan of a screening', () => {
  test('is a summary to the person and, for somebody new, an alert to the clinic', () => {
    expect(kinds({})).toEqual(['summary', 'clinic-alert']);
    expect(kinds({ isNewLead: false })).toEqual(['summary']);
  });

  test.each(['honeypot', 'too-fast', 'address-limit'] as const)('is silence while it is held: %s', (reason) => {
    expect(kinds({ hold: held(reason) })).toEqual([]);
  });

  test('tells the clinic of its leads during a surge, and mails nobody else', () => {
    expect(kinds({ hold: held('surge') })).toEqual(['clinic-alert']);
  });

  test('is due at once and stale after a day, the alert after three', () => {
    const [summary, alert] = planned();
    expect(summary).toMatchObject({ state: 'READY', dueAt: instant(noon), notAfter: '2026-06-16T10:00:00.000Z' });
    expect(alert).toMatchObject({ class: 'service', notAfter: '2026-06-18T10:00:00.000Z' });
    expect(summary?.nextLook).toBe(noon / 1000);
  });

  test('gives one intent one id, however often it is planned', () => {
    expect(planned().map(({ messageId }) => messageId)).toEqual(planned().map(({ messageId }) => messageId));
    expect(new Set(planned().map(({ messageId }) => messageId)).size).toBe(2);
    expect(messageIdOf('lead-1', 'summary', 'screening-1')).toMatch(/^[a-z2-7]{26}$/);
    expect(messageIdOf('lead-1', 'summary', 'screening-2')).not.toBe(messageIdOf('lead-1', 'summary', 'screening-1'));
  });

  test('spreads messages over all sixteen shards', () => {
    const shards = Array.from({ length: 2_000 }, (_, at) => shardOf(messageIdOf('lead', 'summary', String(at))));
    const counts = Map.groupBy(shards, (shard) => shard);
    expect([...counts.keys()].sort()).toEqual(Array.from({ length: 16 }, (_, at) => `DUE#${at}`).sort());
    expect(Math.max(...[...counts.values()].map(({ length }) => length))).toBeLessThan(200);
  });
});
