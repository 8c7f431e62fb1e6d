/**
 * Called by EventBridge with events of SES about our mails: taken, delivered, bounced, complained about.
 * Proves that messages were sent, suppresses addresses that do not exist or do not want mail, and counts our reputation.
 */
import { setTimeout } from 'node:timers/promises';
import { bounceStore } from '../shared/aws/mail/bounce-store.ts';
import { evidenceStore } from '../shared/aws/mail/evidence-store.ts';
import { messageStore } from '../shared/aws/mail/message-store.ts';
import { suppressionStore } from '../shared/aws/mail/suppression-store.ts';
import { connect } from '../shared/aws/table/clients.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { errorFields, log } from '../shared/lambda/log.ts';
import { recordEvent } from '../shared/mail/events/record-event.ts';

/** Records one event of SES. Throws only when the table does not answer, so that the event comes again. */
export const receiveMailEvents = (record: (event: unknown) => Promise<void>) => async (event: unknown) => {
  try {
    await record(event);
  } catch (error) {
    log('evidence.failed', errorFields(error));
    // The event comes again, twice. The platform logs what is thrown, and an event names addresses: so words of ours.
    throw new Error('An event was not noted');
  }
};

const environment = readEnvironment('receive-mail-events', process.env);
const db = connect();
const table = environment.LEADS_TABLE;

export const handler = receiveMailEvents(
  recordEvent({
    readMessage: messageStore(db, table).readMessage,
    ...evidenceStore(db, table),
    ...suppressionStore(db, { leads: table, ledger: environment.LEDGER_TABLE }),
    ...bounceStore(db, table),
    matchKey: environment.MATCH_KEY,
    log,
    random: Math.random,
    pause: setTimeout,
  }),
);
