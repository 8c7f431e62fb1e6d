/** Everything that handing over needs, in memory: a clock that is set, a SES that answers as told, a log that is kept. */

import type { Message } from '../../shared/mail/message.ts';
import type { Brake } from '../../shared/mail/ports.ts';
import { type HandOverDeps, handOver } from '../../shared/mail/protocol/send-message.ts';
import { memoryOutbox } from './memory-outbox.ts';
import { aMessage, noon } from './messages.ts';

const submission = { raw: new Uint8Array(), from: 'f', to: 't', configurationSet: 's', tags: {} };

export const aRoom = (first: Message = aMessage(), over: Partial<HandOverDeps> = {}) => {
  const outbox = memoryOutbox(first);
  const clock = { now: noon };
  const told: { event: string; fields: Record<string, unknown> }[] = [];
  const brakes: Brake[] = [];
  const pauses: number[] = [];
  const calls: number[] = [];
  let claims = 0;
  const deps: HandOverDeps = {
    outbox,
    control: { read: async () => ({ epoch: '1' }), brake: async (brake) => void brakes.push(brake) },
    prepare: async () => ({ submission, recipient: { byClinic: 'c', byAll: 'a' } }),
    obstacleTo: async () => undefined,
    submit: async () => ({ meaning: 'accepted', sesId: 'ses-1' }),
    epoch: '1',
    clockAhead: () => 0,
    newClaimId: () => {
      claims += 1;
      return `claim-${claims}`;
    },
    tell: (event, fields) => void told.push({ event, fields }),
    errorFields: (error) => ({ error: (error as Error).name, frames: [] }),
    now: () => clock.now,
    random: () => 0.5,
    pause: async (ms) => void pauses.push(ms),
    ...over,
  };
  const submit: HandOverDeps['submit'] = async (mail, within) => {
    calls.push(within);
    return await deps.submit(mail, within);
  };
  const hand = handOver({ ...deps, submit });
  return {
    outbox,
    clock,
    told,
    brakes,
    pauses,
    /** How long each call to SES was allowed to take, in ms. */
    calls,
    events: () => told.map(({ event }) => event),
    /** Hands over with so much of the invocation left, in ms. */
    handOver: (remaining: number | (() => number) = 30_000) =>
      hand(outbox.message(), { remaining: typeof remaining === 'number' ? () => remaining : remaining }),
  };
};
