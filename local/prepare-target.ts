import type { Database } from './dynamodb/start-database.ts';
import type { Clock } from './host/clock.ts';
import type { LocalFunctions } from './lambda/start-functions.ts';
import type { PrepareTarget } from './local-options.ts';
import type { MessageStore } from './mailbox/kept-mails.ts';
import { readMessage } from './mailbox/read-message.ts';
import type { Checkpoints } from './streams/checkpoints.ts';
import type { MappingSettings } from './streams/mapping-settings.ts';
import { endOfStream } from './streams/read-stream.ts';

/** The physical name of the table of leads and messages, known by its index `due`. */
export const leadsTableOf = ({ tables }: Pick<Database, 'tables'>): string | undefined =>
  tables.find(({ indexes }) => indexes.includes('due'))?.name;

type Running = {
  clock: Clock;
  database: Database;
  functions: LocalFunctions;
  mail: MessageStore;
  checkpoints: Checkpoints;
  mappings: readonly MappingSettings[];
};

/** What first items are written with in a stack whose streams are not read yet. */
export function prepareTarget({ clock, database, functions, mail, checkpoints, mappings }: Running): PrepareTarget {
  return {
    // Without the proxy, which is there for the functions: it asks their roles and wakes the streams.
    endpoint: database.endpoint,
    table: leadsTableOf(database),
    now: clock.now,
    variables: (name) => functions.byName(name).settings.variables,
    keepMail: async ({ raw, to, tags, configurationSet }, id, at) => {
      const submitted = { raw: Buffer.from(raw), destinations: [to], tags: { ...tags }, configurationSet };
      mail.add(await readMessage(submitted, id, new Date(at).toISOString()));
    },
    passStreams: async () => {
      for (const [stream, readers] of Map.groupBy(mappings, (mapping) => mapping.stream)) {
        const end = await endOfStream(database.endpoint, stream);
        for (const { position } of readers) checkpoints.write(position, end);
      }
    },
  };
}
