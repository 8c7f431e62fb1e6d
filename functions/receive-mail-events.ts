/**
 * Called by EventBridge with what SES tells of our mails: taken, delivered, bounced, complained about.
 * Ends doubt about messages, stops mail to addresses that do not want or exist, and counts for our reputation.
 */
import { setTimeout } from 'node:timers/promises';
import { bounceStore } from '../shared/aws/mail/bounce-store.ts';
import { evidenceStore } from '../shared/aws/mail/evidence-store.ts';
import { messageStore } from '../shared/aws/mail/message-store.ts';
import { suppressionStore } from '../shared/aws/mail/suppression-store.ts';
import { connect } from '../shared/aws/table/clients.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { errorFields, log } from '../shared/lambda/log.ts';
import { noteEvent } from '../shared/mail/events/record-event.ts';

/** Notes one event of SES. Throws only when the table does not answer, so that the event comes again. */
export const receiveMailEvents = (note: (event: unknown) => Promise<void>) => async (event: unknown) => {
  try {
    await note(event);
  } catch (error) {
    log('evidence.failed', errorFields(error));
    // Comes again, twice. Told with words of ours: the platform logs what is thrown, and events name addresses.
    throw new Error('An event was not noted');
  }
};

const environment = readEnvironment('receive-mail-events', process.env);
const db = connect();
const table = environment.LEADS_TABLE;

export const handler = receiveMailEvents(
  noteEvent({
    readMessage: messageStore(db, table).readMessage,
    ...evidenceStore(db, table),
    ...suppressionStore(db, { leads: table, ledger: environment.LEDGER_TABLE }),
    ...bounceStore(db, table),
    matchKey: environment.MATCH_KEY,
    tell: log,
    random: Math.random,
    pause: setTimeout,
  }),
);
