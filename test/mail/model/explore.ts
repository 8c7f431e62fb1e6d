/** Visits every state that the mail protocol can reach and says what is wrong in any of them. */
import { hasEnded, type Message } from '../../../shared/mail/message.ts';
import { claim, expire } from '../../../shared/mail/protocol/message-moves.ts';
import { steps } from '../../../shared/mail/protocol/message-steps.ts';
import { resolve } from '../../../shared/mail/protocol/resolve-outcome.ts';
import { holds } from '../memory-outbox.ts';
import { aMessage, noon } from '../messages.ts';
import { nextStates, type Variant } from './next-states.ts';
import { fold, type State, words } from './state.ts';

export type World = {
  messageClass: Message['class'];
  workers: number;
  kills: number;
  lostAnswers: number;
  claims: number;
  variant?: Partial<Variant>;
};

export type Found = {
  states: number;
  /** Most copies of the message that SES took in any state. */
  copies: number;
  mailedAfterUnsubscribe: boolean;
  /** Stored messages that nobody will ever look at again, though they have not ended; or that have and are looked at. */
  stuck: Message[];
};

const sound: Variant = { sdkAttempts: 1, hasNoMarker: false, hasNoClaimId: false, checksOutside: false };

/** Whether there is a step that may be written as soon as the message's look has come. */
const hasNextStep = (stored: Message): boolean => {
  const due = { ...stored, nextLook: noon / 1000 };
  const isStale = Date.parse(stored.notAfter) <= noon;
  const move = due.state === 'READY' ? (isStale ? expire(due, noon) : claim(due, noon, 'next')) : resolve(due, noon);
  return move !== undefined && steps[move.step].when.every((condition) => holds[condition](due, move));
};

const isStuck = (stored: Message): boolean => {
  const isInIndex = stored.nextLook !== undefined && stored.shard !== undefined;
  return hasEnded(stored.state) ? isInIndex : !isInIndex || !hasNextStep(stored);
};

const first = ({ messageClass, workers, kills, lostAnswers, claims }: World): State => ({
  stored: aMessage({ class: messageClass }),
  workers: Array.from({ length: workers }, () => ({ at: 'idle' as const })),
  hasUnsubscribed: false,
  accepted: 0,
  late: 0,
  kills,
  lostAnswers,
  claims,
  mailedAfterUnsubscribe: false,
});

export const explore = (world: World): Found => {
  const variant = { ...sound, ...world.variant };
  const start = fold(first(world));
  const known = new Set([words(start)]);
  const open = [start];
  const found: Found = { states: 0, copies: 0, mailedAfterUnsubscribe: false, stuck: [] };
  for (let state = open.pop(); state; state = open.pop()) {
    found.states += 1;
    found.copies = Math.max(found.copies, state.accepted);
    found.mailedAfterUnsubscribe ||= state.mailedAfterUnsubscribe;
    if (isStuck(state.stored)) found.stuck.push(state.stored);
    for (const next of nextStates(state, variant).map(fold)) {
      const key = words(next);
      if (known.has(key)) continue;
      known.add(key);
      open.push(next);
    }
  }
  return found;
};
