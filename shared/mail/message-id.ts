/**
 * Ids of messages: one intent, one id, so that the same mail can be planned twice and exists once
 * (docs/mail-protocol.md#the-plan). Lead, kind and dedupe key make the intent.
 */
import { createHash } from 'node:crypto';
import { base32 } from 'rfc4648';
import { dueShards } from '../contract/tables.ts';
import type { kinds, MessageKind } from './kinds.ts';

/** 130 bits of SHA-256 over lead, kind and dedupe key, in lower-case base32. */
export const messageIdOf = (leadId: string, kind: MessageKind, dedupeKey: string): string =>
  base32
    .stringify(createHash('sha256').update(`${leadId}|${kind}|${dedupeKey}`).digest(), { pad: false })
    .toLowerCase()
    .slice(0, 26);

/** Which of the due index's 16 parts something is in, by its id. */
export const shardNumber = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE(0) % dueShards;

type MessageClass = (typeof kinds)[MessageKind]['class'];

/** How many of the shards are those of service mail: the first half. */
const serviceShards = dueShards / 2;

/**
 * The partition of the due index that a message is looked for in: those of service mail are looked at first
 * (docs/mail-protocol.md#items). Who reads must not rely on it, because messages were planned before it was so.
 */
export const shardOf = (messageId: string, messageClass: MessageClass): string =>
  `DUE#${(shardNumber(messageId) % serviceShards) + (messageClass === 'service' ? 0 : serviceShards)}`;

/** The partitions in which messages of a class are put. */
export const dueShardsOf = (messageClass: MessageClass): readonly string[] =>
  Array.from({ length: serviceShards }, (_, at) => `DUE#${messageClass === 'service' ? at : serviceShards + at}`);

/** Between what a message is about and the id of its resend. */
const resendMark = '~';

/** What the messages of a dedupe key are about: a screening, a review, a day. */
export const subjectOf = (dedupeKey: string): string => dedupeKey.split(resendMark)[0] ?? '';

/** The dedupe key of one more message about the same; `resendId` tells it from the others. */
export const resentKey = (dedupeKey: string, resendId: string): string =>
  `${subjectOf(dedupeKey)}${resendMark}${resendId}`;
