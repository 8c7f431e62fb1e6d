/** The gate's verdict as staff read it: that a mail will be sent, or not, and because of what. */
import { type Because, type GateFacts, gate } from './gate.ts';
import type { Message, MessageState } from './message.ts';

/** `because` completes "it will be sent because …" or "it will not be sent because …". */
export type Flight = { willSend: boolean; because: string };

const reasons: Readonly<Record<Because, string>> = {
  ended: 'it has come to its end',
  'under-way': 'it is with the mail service at this moment, or nobody knows yet whether it arrived there',
  expired: 'it came too late to be worth sending',
  'other-epoch': 'mail of this table has not been released',
  paused: 'sending is paused',
  erased: 'the person was erased',
  suppressed: 'this address must not be mailed',
  'no-consent': 'the person has not agreed to such mail, or not any more',
  'newer-screening': 'the person has answered again since',
  'lead-status': 'the status of the lead speaks against it',
  outcome: 'the result speaks against it',
  held: 'the lead is held',
  'not-due': 'nothing is against it and its day will come',
  'nothing-against-it': 'nothing is against it and it is due',
};

const ends: Partial<Record<MessageState, string>> = {
  SENT: 'it was sent',
  SUPPRESSED: 'this address must not be mailed',
  CANCELLED: 'it was taken out of the plan',
  EXPIRED: 'it came too late to be worth sending',
  DEAD: 'the mail service refused it',
  PARKED: 'somebody has to look at it',
};

/** Says of any message whether it will go and why, by the facts that the fence would find. Pure. */
export const flightOf = (message: Message, facts: GateFacts): Flight => {
  const { willSend, because } = gate(message, facts);
  return { willSend, because: (because === 'ended' && ends[message.state]) || reasons[because] };
};
