/**
 * The mail of the demo, by the protocol's own steps: each message goes when its moment has come, to a mailbox that takes
 * it, so that what is past stands as sent. What is due after the end stays planned.
 */
import { connectSender } from '../../shared/aws/connect-sender.ts';
import { bounceStore } from '../../shared/aws/mail/bounce-store.ts';
import { evidenceStore } from '../../shared/aws/mail/evidence-store.ts';
import { messageStore } from '../../shared/aws/mail/message-store.ts';
import { suppressionStore } from '../../shared/aws/mail/suppression-store.ts';
import { errorFields } from '../../shared/lambda/log.ts';
import { recordEvent } from '../../shared/mail/events/record-event.ts';
import type { MessageRef, Submission } from '../../shared/mail/ports.ts';
import type { DemoClinic } from './demo-clinic.ts';

/** A stream brings a new message within so many ms. */
const streamDelay = 1_500;

/** Addresses of the demo that are wrong: every ninetieth person has mistyped theirs. */
const isWrong = (address: string): boolean => Number(/\.(\d+)@/.exec(address)?.[1]) % 90 === 23;

const quiet = { log: () => undefined, errorFields };

/** An event of the provider, as it comes on the bus. */
const eventOf = (
  name: string,
  { tags, to }: Submission,
  ids: { messageId: string; at: number },
  more: object = {},
) => ({
  source: 'aws.ses',
  'detail-type': name,
  detail: {
    mail: {
      timestamp: new Date(ids.at).toISOString(),
      messageId: ids.messageId,
      destination: [to],
      tags: Object.fromEntries(Object.entries(tags).map(([tag, value]) => [tag, [value]])),
    },
    ...more,
  },
});

/** Sends what the messages of a lead, or of the clinic itself, ask for, at their moments. */
export const post = ({ place, db, tables, clinic, environment, leads, time, draw }: DemoClinic) => {
  const messages = messageStore(db, tables.leads);
  const waits = { random: draw.next, pause: async (ms: number) => time.pass(ms) };
  const record = recordEvent({
    ...{ readMessage: messages.readMessage, ...evidenceStore(db, tables.leads), ...bounceStore(db, tables.leads) },
    ...{ ...suppressionStore(db, tables), matchKey: environment.MATCH_KEY, log: quiet.log, ...waits },
  });

  /** What the provider tells of a mail, some seconds after it took it. */
  const tell = (sent: Submission, messageId: string): void => {
    const ids = { messageId, at: time.now() };
    const arrives = time.now() + draw.between(2_000, 40_000);
    const timestamp = new Date(arrives).toISOString();
    const bounced = { bounceType: 'Permanent', bounceSubType: 'General', timestamp };
    const bounce = { ...bounced, bouncedRecipients: [{ emailAddress: sent.to, status: '5.1.1' }] };
    const end = isWrong(sent.to)
      ? eventOf('Email Bounced', sent, ids, { bounce })
      : eventOf('Email Delivered', sent, ids, { delivery: { timestamp } });
    time.at(time.now() + 1_000, () => record(eventOf('Email Sent', sent, ids)));
    time.at(arrives, () => record(end));
  };

  const sender = connectSender(environment, quiet, {
    ...{ db, ahead: () => 0, now: time.now, writeMessage: place.writeMessage, ...waits },
    submit: async (sent) => {
      const sesId = `demo-${Buffer.from(draw.bytes(12)).toString('hex')}`;
      await place.keepMail(sent, sesId, time.now());
      tell(sent, sesId);
      return { meaning: 'accepted', sesId };
    },
  });

  const arranged = new Set<string>();
  const arrange = (ref: MessageRef, nextLook: number | undefined): void => {
    const name = `${ref.messageId} ${nextLook}`;
    if (nextLook === undefined || arranged.has(name)) return;
    arranged.add(name);
    time.at(Math.max(time.now() + streamDelay, nextLook * 1000), () => send(ref));
  };
  const send = async (ref: MessageRef): Promise<void> => {
    await sender.sendMessage(ref, { remaining: () => 30_000 });
    const after = await messages.readMessage(ref);
    if (!after || after === 'unreadable' || after.state === 'PARKED')
      throw new Error('A message of the demo was not sent.');
    arrange(ref, after.nextLook);
  };

  /** Looks for messages that were planned; `leadId` may be `noLead`. */
  return async (leadId: string): Promise<void> => {
    for (const message of await leads.readMessages(clinic, leadId)) arrange(message, message.nextLook);
  };
};
