/** Sending on a real table and a small SES, with a clock that stands still and whatever a test wants to go wrong. */
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import PostalMime from 'postal-mime';
import { sendMail } from '../../functions/send-mail.ts';
import { sweepMail } from '../../functions/sweep-mail.ts';
import { clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { memberStore } from '../../shared/aws/clinics/member-store.ts';
import { limitStore } from '../../shared/aws/intake/limit-store.ts';
import { leadKey, messageKey } from '../../shared/aws/items/keys.ts';
import { screeningItem } from '../../shared/aws/items/lead-item.ts';
import { messageItem } from '../../shared/aws/items/message-item.ts';
import { lateLeads } from '../../shared/aws/leads/late-leads.ts';
import { leadStore } from '../../shared/aws/leads/lead-store.ts';
import { alertStore } from '../../shared/aws/mail/alert-store.ts';
import { leadCount } from '../../shared/aws/mail/lead-count.ts';
import { mailControl } from '../../shared/aws/mail/mail-control.ts';
import { connectSes, mailer } from '../../shared/aws/mail/mailer.ts';
import { messageStore } from '../../shared/aws/mail/message-store.ts';
import { reputationReader } from '../../shared/aws/mail/reputation-store.ts';
import { screeningsAhead } from '../../shared/aws/mail/screenings-ahead.ts';
import { sendRate } from '../../shared/aws/mail/send-rate.ts';
import { errorFields } from '../../shared/lambda/log.ts';
import type { Screening } from '../../shared/leads/screening.ts';
import { composeMime } from '../../shared/mail/content/compose-mime.ts';
import { writeMessage } from '../../shared/mail/content/write-message.ts';
import type { Message } from '../../shared/mail/message.ts';
import { messageIdOf, shardOf } from '../../shared/mail/message-id.ts';
import { prepare } from '../../shared/mail/prepare.ts';
import { obstacleTo } from '../../shared/mail/protocol/obstacle.ts';
import { type SendDeps, sendMessage } from '../../shared/mail/protocol/send-message.ts';
import { sweep } from '../../shared/mail/protocol/sweep.ts';
import type { Emulator } from '../emulator.ts';
import type { FakeSes } from '../mail/fake-ses.ts';
import { aMessage, instant, noon } from '../mail/messages.ts';

export const keys = { link: 'l'.repeat(40), previousLink: '', match: 'm'.repeat(40) };

let made = 0;

export const aScreening = (leadId: string, over: Partial<Screening> = {}): Screening => ({
  screeningId: 'screening-1',
  leadId,
  clinic: 'alba',
  createdAt: instant(noon),
  today: '2026-06-15',
  device: 'mechanical',
  treatment: 'microneedling',
  ruleSetVersion: '1.0.0',
  lang: 'en',
  contact: { name: 'Ada Rossi', email: 'ada@example.com', note: '' },
  answers: {
    age: 31,
    concerns: [{ concern: 'acne-scars', area: 'face' }],
    scarShape: 'sunken-or-flat',
    skinType: 'II',
    expectation: 'gradual-improvement',
    appearanceDistress: 'no',
  },
  noneApply: ['pregnancy', 'medication', 'immune', 'history', 'skin-at-site', 'allergy', 'recent-procedure'],
  assessment: { outcome: 'suitable', deferUntil: null, needsClinician: false, openEnded: false, findings: [] },
  consents: [],
  attribution: {},
  hasOpaqueOrigin: false,
  linkKeyId: 'key',
  linkExpiresAt: '2026-07-15T10:00:00.000Z',
  ...over,
});

type Logged = { event: string; fields: Record<string, unknown> };

/** Everything behind the function. `over` replaces a part, such as a table that does not answer. */
export const mailRoom = (emulator: Emulator, ses: FakeSes, over: Partial<SendDeps> = {}) => {
  const { db, client, tables } = emulator;
  const clock = { now: noon, remaining: 30_000 };
  const now = () => clock.now;
  const logged: Logged[] = [];
  const telling = {
    log: (...[event, fields]: Parameters<SendDeps['log']>) => void logged.push({ event, fields }),
    errorFields,
    now,
    random: () => 0.5,
  };
  const messages = messageStore(db, tables.leads);
  const leads = leadStore(db, tables.leads);
  const ahead = screeningsAhead(db, tables.leads, leads.readScreening);
  const clinics = clinicStore(db, tables.leads, now);
  const deps: SendDeps = {
    ...telling,
    outbox: messages,
    control: mailControl(db, tables.leads, '1', now),
    prepare: prepare({
      readClinic: clinics.readClinic,
      readFormer: clinics.readFormer,
      listMembers: memberStore(db, tables.leads).listMembers,
      ...leads,
      readScreening: ahead.readScreening,
      digest: alertStore(db, tables.leads, { ...messages, countLeads: leadCount(db, tables.leads) }),
      findLate: lateLeads(db, tables.leads),
      writeMessage,
      composeMime,
      publicUrl: 'https://suitably.example',
      consoleUrl: 'https://console.suitably.example',
      from: 'hello@suitably.example',
      configurationSets: { service: 'service', marketing: 'marketing' },
      keys,
      now,
    }),
    obstacleTo: obstacleTo({
      now,
      random: () => 0.5,
      isAtRisk: reputationReader(db, tables.leads),
      admitMail: limitStore(db, tables.leads).admitMail,
      takeStart: sendRate(db, tables.leads, { perSecond: 9_999, now, pause: async () => {} }),
    }),
    submit: mailer(connectSes(ses.endpoint)),
    epoch: '1',
    clockAhead: () => 0,
    newClaimId: () => {
      made += 1;
      return `claim-${made}`;
    },
    pause: async () => {},
    ...over,
  };
  const send = sendMessage(deps);
  const handler = sendMail({ sendMessage: send });
  const sweeper = sweepMail({
    sweep: sweep({ ...telling, ...messages, ...ahead, control: deps.control, sendMessage: send }),
  });
  const context = { getRemainingTimeInMillis: () => clock.remaining };
  const put = (Item: Record<string, unknown>) => client.send(new PutCommand({ TableName: tables.leads, Item }));

  return {
    clock,
    logged,
    deps,
    clinics,
    messages: { ...messages, readAhead: ahead.readAhead },
    put,
    /** A summary with its lead and screening in the table; the lead's attributes may be given. */
    aStored: async (
      message: Partial<Message> = {},
      lead: Record<string, unknown> = {},
      screening: Partial<Screening> = {},
    ) => {
      made += 1;
      const leadId = `lead-${made}`;
      const messageId = messageIdOf(leadId, message.kind ?? 'summary', 'screening-1');
      const clinic = message.clinic ?? 'alba';
      const record = aMessage({ leadId, messageId, shard: shardOf(messageId, message.class ?? 'service'), ...message });
      await put(screeningItem(aScreening(leadId, { clinic, ...screening })));
      await put({ ...leadKey(clinic, leadId), wantsMarketing: false, ...lead });
      await put(messageItem(record));
      return record;
    },
    /** The raw item of a message. */
    read: async ({ clinic, leadId, messageId }: Message) => {
      const Key = messageKey(clinic, leadId, messageId);
      return (await client.send(new GetCommand({ TableName: tables.leads, Key, ConsistentRead: true }))).Item ?? {};
    },
    /** What the stream sends for these messages. */
    stream: (...records: Message[]) => {
      const Records = records.map(({ clinic, leadId, messageId }, at) => {
        const { PK, SK } = messageKey(clinic, leadId, messageId);
        return { dynamodb: { Keys: { PK: { S: PK }, SK: { S: SK } }, SequenceNumber: String(at + 1) } };
      });
      return handler({ Records } as DynamoDBStreamEvent, context);
    },
    handle: (event: DynamoDBStreamEvent) => handler(event, context),
    sweep: () => sweeper({ 'detail-type': 'Scheduled Event', source: 'aws.events' }, context),
  };
};

export type MailRoom = ReturnType<typeof mailRoom>;

/** Who SES was asked to mail, and what. */
export const mailsAt = (ses: FakeSes) =>
  Promise.all(
    ses.received.map(async ({ raw, parameters }) => ({
      to: parameters.get('Destinations.member.1'),
      mail: await PostalMime.parse(raw),
    })),
  );
