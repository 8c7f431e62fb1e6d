/** Messages for tests: a summary that is due now, and what a test wants different about it. */
import type { Message } from '../../shared/mail/message.ts';
import { messageIdOf, shardOf } from '../../shared/mail/message-id.ts';

/** Noon in Rome, in ms. */
export const noon = Date.parse('2026-06-15T10:00:00.000Z');

export const instant = (at: number): string => new Date(at).toISOString();
export const minutes = (count: number): number => count * 60_000;

/** READY and due since `noon`, worth sending for a day. */
export const aMessage = (over: Partial<Message> = {}): Message => {
  const leadId = over.leadId ?? 'lead-1';
  const dedupeKey = over.dedupeKey ?? 'screening-1';
  const kind = over.kind ?? 'summary';
  const messageId = over.messageId ?? messageIdOf(leadId, kind, dedupeKey);
  return {
    messageId,
    clinic: 'alba',
    leadId,
    kind,
    class: 'service',
    dedupeKey,
    screeningId: 'screening-1',
    templateVersion: 1,
    lang: 'en',
    state: 'READY',
    createdAt: instant(noon),
    dueAt: instant(noon),
    notAfter: instant(noon + 24 * minutes(60)),
    attempt: 0,
    resends: 0,
    deaths: 0,
    nextLook: noon / 1000,
    shard: shardOf(messageId, over.class ?? 'service'),
    version: 1,
    ...over,
  };
};

/** The same in a state that a worker left it in: claimed at `noon` under `claim-1`. */
export const aClaimed = (over: Partial<Message> = {}): Message =>
  aMessage({
    state: 'CLAIMED',
    attempt: 1,
    claimId: 'claim-1',
    leaseUntil: instant(noon + minutes(2)),
    nextLook: (noon + minutes(2)) / 1000,
    version: 2,
    ...over,
  });
