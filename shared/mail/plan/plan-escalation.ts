/**
 * The mail to a clinic's escalation address about enquiries that wait longer than the clinic promised
 * (docs/mail-protocol.md#promises-that-are-not-kept). It is about no lead; its dedupe key names the span of time in which
 * the promises ended that it is about, so that every one of them is told of once. Pure.
 */
import { millisecondsInMinute } from 'date-fns/constants';
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { instantOf } from '../../contract/instant.ts';
import { noLead } from '../../contract/tables.ts';
import type { Message } from '../message.ts';
import { readyMessage } from './ready-message.ts';

/** How far apart the mails of a clinic are at least, in ms. */
export const escalationInterval = 30 * millisecondsInMinute;

/** Promises that ended after one instant and up to another, both in ms; 0 is before all. */
export type PromiseSpan = { after: number; until: number };

/** How many wait, 999 at most, how many of them since a span began, and since when (ISO) the first of all waits. */
type LateLeads = { count: number; fresh: number; oldest: string | undefined };

/** Those whose promise ended up to the end of the span. The index may lag a moment. */
export type FindLate = (clinic: string, span: PromiseSpan) => Promise<LateLeads>;

/** Whether the clinic wants to be told; not while it is switched off, when nobody can answer. */
export const isEscalated = ({ answerWithin, escalationAddress, isDisabled }: ClinicSettings): boolean =>
  answerWithin !== undefined && escalationAddress !== undefined && !isDisabled;

/** What the next mail is about at an instant (ms), after the one about `told`; undefined while it is too early for one. */
export const nextSpan = (told: PromiseSpan | undefined, at: number): PromiseSpan | undefined =>
  told && at < told.until + escalationInterval ? undefined : { after: told?.until ?? 0, until: at };

/** The mail about a span, planned when the span ends. */
export const escalation = (settings: ClinicSettings, { after, until }: PromiseSpan): Message =>
  readyMessage({
    kind: 'escalation',
    dedupeKey: `${settings.clinic}#${after}#${until}`,
    ...{ settings, leadId: noLead, screeningId: noLead, createdAt: instantOf(until) },
  });

/** The span that a mail is about. */
export const spanOf = ({ dedupeKey }: Pick<Message, 'dedupeKey'>): PromiseSpan => {
  const [, after, until] = dedupeKey.split('#').map(Number);
  return { after: after ?? 0, until: until ?? 0 };
};
