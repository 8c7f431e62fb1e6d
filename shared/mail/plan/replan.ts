/** How the plan follows a lead that changes: which messages it gains, and which it loses. Pure. */
import { instantOf } from '../../contract/instant.ts';
import type { Lead } from '../../leads/lead.ts';
import { type LeadFacts, leadFactsOf } from '../lead-needs.ts';
import { hasEnded, type Message } from '../message.ts';
import { resentKey } from '../message-id.ts';
import { type Because, gate, isFinal } from '../protocol/gate.ts';
import { type Move, withdraw } from '../protocol/message-moves.ts';
import { type Cause, followUps, maintenance, messagesToPerson } from './plan.ts';
import { readyMessage } from './ready-message.ts';
import { isUnderWay } from './resend.ts';

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
  /** Ids of messages that a change took out of the plan and that the undo of it gives back. */
  givesBack?: readonly string[];
};

const endedByStatus = ({ state, error }: Message) =>
  state === 'CANCELLED' && error === ('lead-status' satisfies Because);

/** A message that never went, planned once more under an id of its own: what has ended stays as it is. */
const again = ({ settings, at, after }: Change, message: Message) => {
  const { kind, dedupeKey, screeningId, lang, plannedFor, resends } = message;
  return {
    ...readyMessage({
      ...{ kind, dedupeKey: resentKey(dedupeKey, `v${after.version}`), settings, leadId: after.leadId, screeningId },
      ...{ lang, createdAt: instantOf(at), on: plannedFor?.on },
    }),
    resends,
  };
};

/** Messages that a lead has lost by its status and fits again. */
const givenBack = (change: Change, lost: readonly Message[]): Message[] =>
  lost
    .filter((message) => endedByStatus(message) && !isUnderWay(message, change.messages))
    .map((message) => again(change, message))
    .filter((message) => {
      const { because } = gate(message, { at: instantOf(change.at), lead: leadFactsOf(change.after) });
      return !isFinal(because) && because !== 'expired';
    });

/**
 * What a change of a lead other than a new screening means for its mail: a release plans what the latest screening would
 * have caused, a consent that is confirmed later its follow-ups, a treatment the maintenance. One intent stays one
 * message, so nothing is planned twice. `lost`: the ids of open messages that its status speaks against, those that a
 * worker holds included.
 */
export const replan = (change: Change): { create: Message[]; withdraw: Move[]; lost: string[] } => {
  const { before, after, isRelease, messages, at, screening, settings, givesBack } = change;
  const cause = { settings, at, lead: after, screening: isRelease ? { ...screening, hold: undefined } : screening };
  const hasSaidYes = !before.wantsMarketing && after.wantsMarketing && !cause.screening.hold;
  const isNowTreated = !givesBack && before.status !== 'treated' && after.status === 'treated';
  const wanted = [
    ...(isRelease ? messagesToPerson(cause) : []),
    ...(hasSaidYes && !isRelease ? followUps(cause) : []),
    ...(isNowTreated ? maintenance(cause) : []),
  ];
  const known = new Map(messages.map((message) => [message.messageId, message]));
  const ofBefore = [...(givesBack ?? []), ...wanted.map(({ messageId }) => messageId)].flatMap(
    (id) => known.get(id) ?? [],
  );
  const facts = { at: instantOf(at), lead: leadFactsOf(after) };
  return {
    create: [...wanted.filter(({ messageId }) => !known.has(messageId)), ...givenBack(change, ofBefore)],
    withdraw: withdrawals(messages, facts.lead, at),
    lost: messages
      .filter((message) => !hasEnded(message.state) && gate(message, facts).because === 'lead-status')
      .map(({ messageId }) => messageId)
      .slice(0, mostMoves),
  };
};
