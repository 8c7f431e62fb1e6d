/**
 * The screenings of the mails that come next, read together. One that was erased meanwhile is no mail all the same: the
 * fence asks for the lead (docs/mail-protocol.md#the-fence).
 */
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Screening } from '../../leads/screening.ts';
import { kinds } from '../../mail/kinds.ts';
import type { Message } from '../../mail/message.ts';
import { screeningKey } from '../items/keys.ts';
import { readScreeningItem } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';

type ReadScreening = (clinic: string, leadId: string, screeningId: string) => Promise<Screening | undefined>;

const nameOf = ({ PK, SK }: { PK: string; SK: string }) => `${PK} ${SK}`;

/** `readScreening` reads one alone: what was not read ahead, or could not be. */
export const screeningsAhead = (db: Database, table: string, readScreening: ReadScreening) => {
  const ahead = new Map<string, unknown>();

  return {
    /** Reads what these messages, at most a hundred, are about; what was read before and not used is forgotten. */
    readAhead: async (messages: readonly Message[]): Promise<void> => {
      ahead.clear();
      const toPersons = messages.filter(({ kind }) => kinds[kind].to === 'person');
      const keys = toPersons.map(({ clinic, leadId, screeningId }) => screeningKey(clinic, leadId, screeningId));
      const Keys = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
      // One alone is read when it is needed.
      if (Keys.length < 2) return;
      const { Responses } = await db.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }),
      );
      for (const item of Responses?.[table] ?? []) ahead.set(nameOf(item as { PK: string; SK: string }), item);
    },
    readScreening: async (...about: Parameters<ReadScreening>): Promise<Screening | undefined> => {
      const item = ahead.get(nameOf(screeningKey(...about)));
      return item === undefined ? await readScreening(...about) : readScreeningItem(item);
    },
  };
};
