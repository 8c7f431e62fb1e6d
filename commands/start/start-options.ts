/** What `npm start` is told: options of the command line, and ports of the environment. */
import { parseArgs } from 'node:util';
import { localData } from '../local-place.ts';

/** What it prints when it is asked how to use it, and where it was not understood. */
export const usage = `Usage: npm start [-- OPTION ...]

  --demo         fills a new folder of data with two months of enquiries at alba first
  --fresh        forgets the data of earlier starts first
  --data DIR     keeps its data there and not in ${localData}
  --verbose      prints what the functions log
  --help         prints this

Ports on 127.0.0.1, by variables of the environment:
  PORT           console, form and API (3000)
  DYNAMODB_PORT  database (3001)
  MAILBOX_PORT   mailbox (3002)
  LOCAL_PORT     sign-in and control (3003)`;

const known = {
  demo: { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  data: { type: 'string', default: localData },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the command line. Throws a sentence, and the usage, for what it does not know. */
export const startOptions = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: false }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${usage}`);
  }
};

type Variables = Readonly<Record<string, string | undefined>>;

const portOf = (variables: Variables, variable: string, usual: number): number => {
  const text = variables[variable] ?? String(usual);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new Error(`${variable} is not a port: ${text}\n\n${usage}`);
  return port;
};

/** Reads the ports. Throws a sentence that names the variable of one that is none. */
export const startPorts = (variables: Variables) => {
  return {
    gateway: portOf(variables, 'PORT', 3000),
    dynamodb: portOf(variables, 'DYNAMODB_PORT', 3001),
    mailbox: portOf(variables, 'MAILBOX_PORT', 3002),
    control: portOf(variables, 'LOCAL_PORT', 3003),
  };
};
