/** The whole product on this machine, from the synthesized template, for one test file. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { LocalStack } from '../../local/local-options.ts';
import { startLocal } from '../../local/local-stack.ts';
import { seed } from '../../local/seeds.ts';
import { addCalls, callRecorder } from '../conformance/recorded-calls.ts';
import { newFolder } from '../run-folder.ts';
import { assemblyFolder } from './assembly.ts';

export type Item = Record<string, unknown> & { PK: string; SK: string };

export type Stack = LocalStack & {
  /** Everything in the leads table, counters left out. */
  items: () => Promise<Item[]>;
  /** A request to the gateway from a source of its own. */
  request: (path: string, init?: RequestInit & { source?: string }) => Promise<Response>;
  /** Everything that the functions have logged. */
  logs: string[];
  /** What the runner said of itself. */
  said: string[];
  data: string;
};

const clientOf = (endpoint: string) =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'runner', secretAccessKey: 'local' } }),
  );

let sources = 0;
const anotherSource = () => {
  sources += 1;
  return `10.${(sources >> 16) & 255}.${(sources >> 8) & 255}.${sources & 255}`;
};

/**
 * Starts a stack with the two seeded clinics, on the data of an earlier one or on none; of another assembly than that of
 * the sources, where one is named. `environments` bounds the processes of each function; `prepare` writes what is there
 * before anybody comes.
 */
export const startStack = async (
  data = newFolder(),
  assembly = assemblyFolder(),
  environments = 4,
  prepare: Parameters<typeof startLocal>[0]['prepare'] = seed,
): Promise<Stack> => {
  const logs: string[] = [];
  const said: string[] = [];
  const print = (line: string) => logs.push(line);
  const warn = (sentence: string) => said.push(sentence);
  const { asked, calls } = callRecorder(assembly);
  const local = await startLocal({ assembly, data, environments, keepsWarm: true, print, warn, prepare, asked });
  const { dynamodb, gateway } = local.urls;
  const table = local.leadsTable ?? '';
  const client = clientOf(dynamodb);
  return {
    ...local,
    logs,
    said,
    data,
    items: async () => {
      const all: Item[] = [];
      for await (const { Items = [] } of paginateScan({ client }, { TableName: table })) all.push(...(Items as Item[]));
      return all.filter(({ PK }) => !PK.startsWith('COUNT#'));
    },
    request: (to, { source = anotherSource(), ...init } = {}) => {
      const headers = new Headers(init.headers);
      headers.set('x-local-source', source);
      // Without a word of its own, `fetch` takes any language; most tests read English.
      if (!headers.has('accept-language')) headers.set('accept-language', 'en');
      return fetch(`${gateway}${to}`, { redirect: 'manual', ...init, headers });
    },
    stop: async () => {
      client.destroy();
      await local.stop();
      // Another template names its resources otherwise; what is judged is that of the sources.
      if (assembly === assemblyFolder()) addCalls(calls);
    },
  };
};
