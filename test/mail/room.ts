/** Everything that sending needs, in memory: a clock that is set, a SES with given answers, a log that is kept. */

import type { Message } from '../../shared/mail/message.ts';
import type { Brake } from '../../shared/mail/ports.ts';
import { type SendDeps, sendMessage } from '../../shared/mail/protocol/send-message.ts';
import { memoryOutbox } from './memory-outbox.ts';
import { aMessage, noon } from './messages.ts';

const submission = { raw: new Uint8Array(), from: 'f', to: 't', configurationSet: 's', tags: {} };

export const aRoom = (first: Message = aMessage(), over: Partial<SendDeps> = {}) => {
  const outbox = memoryOutbox(first);
  const clock = { now: noon };
  const logged: { event: string; fields: Record<string, unknown> }[] = [];
  const brakes: Brake[] = [];
  const pauses: number[] = [];
  const calls: number[] = [];
  let claims = 0;
  const deps: SendDeps = {
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
    log: (event, fields) => void logged.push({ event, fields }),
    errorFields: (error) => ({ error: (error as Error).name, frames: [] }),
    now: () => clock.now,
    random: () => 0.5,
    pause: async (ms) => void pauses.push(ms),
    ...over,
  };
  const submit: SendDeps['submit'] = async (mail, within) => {
    calls.push(within);
    return await deps.submit(mail, within);
  };
  const send = sendMessage({ ...deps, submit });
  return {
    outbox,
    clock,
    logged,
    brakes,
    pauses,
    /** How long each call to SES was allowed to take, in ms. */
    calls,
    events: () => logged.map(({ event }) => event),
    /** Sends with so much of the invocation left, in ms. */
    sendMessage: (remaining: number | (() => number) = 30_000) =>
      send(outbox.message(), { remaining: typeof remaining === 'number' ? () => remaining : remaining }),
  };
};
