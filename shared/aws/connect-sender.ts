/** Puts together what sends mail: the protocol over its stores and SES. The stream and the sweep send by the same. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { EnvironmentOf } from '../contract/environment.ts';
import type { ErrorFields, Log } from '../contract/log-events.ts';
import type { Invocation, Submit } from '../mail/ports.ts';
import { type PrepareDeps, prepare } from '../mail/prepare.ts';
import { obstacleTo } from '../mail/protocol/obstacle.ts';
import { type SendMessage, sendMessage } from '../mail/protocol/send-message.ts';
import { sweep } from '../mail/protocol/sweep.ts';
import { checkTimeLimits, timeLimits } from '../mail/time-limits.ts';
import { clinicStore } from './clinics/clinic-store.ts';
import { memberStore } from './clinics/member-store.ts';
import { limitStore } from './intake/limit-store.ts';
import { lateLeads } from './leads/late-leads.ts';
import { leadStore } from './leads/lead-store.ts';
import { alertStore } from './mail/alert-store.ts';
import { leadCount } from './mail/lead-count.ts';
import { mailControl } from './mail/mail-control.ts';
import { connectSes, mailer } from './mail/mailer.ts';
import { messageStore } from './mail/message-store.ts';
import { reputationReader } from './mail/reputation-store.ts';
import { screeningsAhead } from './mail/screenings-ahead.ts';
import { sendRate } from './mail/send-rate.ts';
import { connectWithClock, type Database } from './table/clients.ts';

type Telling = { log: Log; errorFields: (error: unknown) => ErrorFields };

/** Sends one message, or sweeps all that are due. */
export type Sender = { sendMessage: SendMessage; sweep: (invocation: Invocation) => Promise<void> };

/**
 * The tables, the clock (`now` in ms, how far it is `ahead` of the tables'), SES, chance, how a wait passes, and the
 * templates.
 */
export type SenderOutside = Pick<PrepareDeps, 'writeMessage'> & {
  db: Database;
  ahead: () => number;
  now: () => number;
  submit: Submit;
  random: () => number;
  pause: (ms: number) => Promise<unknown>;
};

const deployed = (): SenderOutside => {
  const { db, serverClock } = connectWithClock(Date.now);
  const { ahead } = serverClock;
  return {
    ...{ db, ahead, now: Date.now, submit: mailer(connectSes()), random: Math.random, pause: setTimeout },
    writeMessage: async (task) => (await import('../mail/content/write-message.ts')).writeMessage(task),
  };
};

/**
 * Connects the sender of a deployed function, or of another outside where one is given. Throws when the time limits of
 * the protocol do not fit each other.
 */
export const connectSender = (
  environment: EnvironmentOf<'send-mail'>,
  telling: Telling,
  outside: SenderOutside = deployed(),
): Sender => {
  checkTimeLimits(timeLimits);
  const { db, ahead: clockAhead, now, submit, random, pause, writeMessage } = outside;
  const table = environment.LEADS_TABLE;
  const surroundings = { ...telling, now, random };
  const messages = messageStore(db, table);
  const clinics = clinicStore(db, table, now);
  const leads = leadStore(db, table);
  const ahead = screeningsAhead(db, table, leads.readScreening);
  const control = mailControl(db, table, environment.MAIL_EPOCH, now);
  const send = sendMessage({
    ...surroundings,
    outbox: messages,
    control,
    prepare: prepare({
      readClinic: clinics.readClinic,
      readFormer: clinics.readFormer,
      listMembers: memberStore(db, table).listMembers,
      ...leads,
      readScreening: ahead.readScreening,
      digest: alertStore(db, table, { ...messages, countLeads: leadCount(db, table) }),
      findLate: lateLeads(db, table),
      writeMessage,
      composeMime: async (...mail) => (await import('../mail/content/compose-mime.ts')).composeMime(...mail),
      publicUrl: environment.PUBLIC_URL,
      consoleUrl: environment.CONSOLE_URL,
      from: environment.MAIL_FROM,
      configurationSets: {
        service: environment.SERVICE_CONFIGURATION_SET,
        marketing: environment.MARKETING_CONFIGURATION_SET,
      },
      keys: { link: environment.LINK_KEY, previousLink: environment.LINK_KEY_PREVIOUS, match: environment.MATCH_KEY },
      now,
    }),
    obstacleTo: obstacleTo({
      ...surroundings,
      isAtRisk: reputationReader(db, table),
      admitMail: limitStore(db, table).admitMail,
      takeStart: sendRate(db, table, { perSecond: Number(environment.MAIL_RATE), now, pause }),
    }),
    submit,
    epoch: environment.MAIL_EPOCH,
    clockAhead,
    newClaimId: randomUUID,
    pause,
  });
  return {
    sendMessage: send,
    sweep: sweep({ ...surroundings, ...messages, readAhead: ahead.readAhead, control, sendMessage: send }),
  };
};
