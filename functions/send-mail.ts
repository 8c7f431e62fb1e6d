/**
 * Called by the table's stream for messages that were written, and by a schedule every minute for all that are due.
 * Both send by the same protocol; the sweep finds what the stream misses.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent, EventBridgeEvent } from 'aws-lambda';
import { clinicStore } from '../shared/aws/clinics/clinic-store.ts';
import { limitStore } from '../shared/aws/intake/limit-store.ts';
import { parseMessageKey } from '../shared/aws/items/keys.ts';
import { leadStore } from '../shared/aws/leads/lead-store.ts';
import { alertStore } from '../shared/aws/mail/alert-store.ts';
import { leadCount } from '../shared/aws/mail/lead-count.ts';
import { mailControl } from '../shared/aws/mail/mail-control.ts';
import { connectSes, mailer } from '../shared/aws/mail/mailer.ts';
import { messageStore } from '../shared/aws/mail/message-store.ts';
import { reputationReader } from '../shared/aws/mail/reputation-store.ts';
import { sendRate } from '../shared/aws/mail/send-rate.ts';
import { connectWithClock } from '../shared/aws/table/clients.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { errorFields, log } from '../shared/lambda/log.ts';
import { readStream } from '../shared/lambda/stream.ts';
import type { Invocation } from '../shared/mail/ports.ts';
import { prepare } from '../shared/mail/prepare.ts';
import { obstacleTo } from '../shared/mail/protocol/obstacle.ts';
import { type SendMessage, sendMessage } from '../shared/mail/protocol/send-message.ts';
import { sweep } from '../shared/mail/protocol/sweep.ts';
import { checkTimeLimits, timeLimits } from '../shared/mail/time-limits.ts';

type Deps = { sendMessage: SendMessage; sweep: (invocation: Invocation) => Promise<void> };

/** Records of the table’s stream, or the event of the schedule. */
export type MailTrigger = DynamoDBStreamEvent | EventBridgeEvent<'Scheduled Event', unknown>;

/** Sends the messages that the records name, or all that are due. Failed records are named so that they come again. */
export const sendMail =
  (deps: Deps) =>
  async (event: MailTrigger, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<DynamoDBBatchResponse> => {
    const invocation = { remaining: () => context.getRemainingTimeInMillis() };
    if (!('Records' in event)) {
      await deps.sweep(invocation);
      return { batchItemFailures: [] };
    }
    return await readStream(event.Records, async (key) => {
      const ref = parseMessageKey(key);
      if (ref) await deps.sendMessage(ref, invocation);
    });
  };

checkTimeLimits(timeLimits);
const environment = readEnvironment('send-mail', process.env);
const { db, serverClock } = connectWithClock(Date.now);
const table = environment.LEADS_TABLE;
const surroundings = { log, errorFields, now: Date.now, random: Math.random };
const messages = messageStore(db, table);
const leads = leadStore(db, table);
const clinics = clinicStore(db, table, Date.now);

const send = sendMessage({
  ...surroundings,
  outbox: messages,
  control: mailControl(db, table, environment.MAIL_EPOCH, Date.now),
  prepare: prepare({
    readClinic: clinics.readClinic,
    readFormer: clinics.readFormer,
    ...leads,
    digest: alertStore(db, table, { ...messages, countLeads: leadCount(db, table) }),
    writeMessage: async (task) => (await import('../shared/mail/content/write-message.ts')).writeMessage(task),
    composeMime: async (...mail) => (await import('../shared/mail/content/compose-mime.ts')).composeMime(...mail),
    publicUrl: environment.PUBLIC_URL,
    from: environment.MAIL_FROM,
    configurationSets: {
      service: environment.SERVICE_CONFIGURATION_SET,
      marketing: environment.MARKETING_CONFIGURATION_SET,
    },
    keys: { link: environment.LINK_KEY, previousLink: environment.LINK_KEY_PREVIOUS, match: environment.MATCH_KEY },
    now: Date.now,
  }),
  obstacleTo: obstacleTo({
    ...surroundings,
    isAtRisk: reputationReader(db, table),
    admitMail: limitStore(db, table).admitMail,
    takeStart: sendRate(db, table, { perSecond: Number(environment.MAIL_RATE), now: Date.now, pause: setTimeout }),
  }),
  submit: mailer(connectSes()),
  epoch: environment.MAIL_EPOCH,
  clockAhead: serverClock.ahead,
  newClaimId: randomUUID,
  pause: setTimeout,
});

export const handler = sendMail({
  sendMessage: send,
  sweep: sweep({ ...surroundings, readDue: messages.readDue, sendMessage: send }),
});
