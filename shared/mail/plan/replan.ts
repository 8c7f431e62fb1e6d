/** How the plan follows a lead that changes: which messages it gains, and which it loses. Pure. */
import { instantOf } from '../../contract/instant.ts';
import type { Lead } from '../../leads/lead.ts';
import { type LeadFacts, leadFactsOf } from '../lead-needs.ts';
import type { Message } from '../message.ts';
import { gate, isFinal } from '../protocol/gate.ts';
import { type Move, withdraw } from '../protocol/message-moves.ts';
import { type Cause, followUps, maintenance, messagesToPerson } from './plan.ts';

/** A transaction takes 100 actions; whatever else a change writes takes some of them. */
const mostMoves = 60;

/**
 * Moves that take open messages out of the plan because the lead does not fit them any more. A message that a worker has
 * claimed is left to its fence, which finds the same, and so is what does not fit into one transaction.
 */
export const withdrawals = (messages: readonly Message[], lead: LeadFacts | 'gone', at: number): Move[] =>
  messages
    .flatMap((message) => {
      const { because } = gate(message, { at: instantOf(at), lead });
      return message.state === 'READY' && isFinal(because) ? [withdraw(message, at, because)] : [];
    })
    .slice(0, mostMoves);

export type Change = Omit<Cause, 'lead'> & {
  before: Lead;
  after: Lead;
  /** Staff release a held lead, or a held screening of it, for mail. */
  isRelease: boolean;
  /** Every message of the lead. */
  messages: readonly Message[];
};

/**
 * What a change of a lead other than a new screening means for its mail: a release plans what the latest screening would
 * have caused, a consent that is confirmed later its follow-ups, a treatment the maintenance. One intent stays one
 * message, so nothing is planned twice.
 */
export const replan = (change: Change): { create: Message[]; withdraw: Move[] } => {
  const { before, after, isRelease, messages, at, screening, settings } = change;
  const cause = { settings, at, lead: after, screening: isRelease ? { ...screening, hold: undefined } : screening };
  const hasSaidYes = !before.wantsMarketing && after.wantsMarketing && !cause.screening.hold;
  const isNowTreated = before.status !== 'treated' && after.status === 'treated';
  const wanted = [
    ...(isRelease ? messagesToPerson(cause) : []),
    ...(hasSaidYes && !isRelease ? followUps(cause) : []),
    ...(isNowTreated ? maintenance(cause) : []),
  ];
  const known = new Set(messages.map(({ messageId }) => messageId));
  return {
    create: wanted.filter(({ messageId }) => !known.has(messageId)),
    withdraw: withdrawals(messages, leadFactsOf(after), at),
  };
};
