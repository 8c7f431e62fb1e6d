import type { FaultHook } from './dynamodb/database-faults.ts';
import type { EventMode } from './events/event-mode.ts';
import type { Access } from './iam/policy-statement.ts';
import type { Outcome } from './lambda/function-environment.ts';
import type { MailboxMessage } from './mailbox/kept-mails.ts';
import type { MailboxMode } from './mailbox/mailbox-mode.ts';
import type { StreamMapping } from './streams/stream-mapping.ts';
import type { AlarmState } from './watching/start-watching.ts';

/** A mail as it was handed over: MIME, the envelope, and what its events would carry. */
export type KeptMail = {
  raw: Uint8Array;
  to: string;
  configurationSet: string;
  tags: Readonly<Record<string, string>>;
};

/** What the first items are written with. `table` is the physical name of the table of leads; `now` in ms. */
export type PrepareTarget = {
  endpoint: string;
  table?: string;
  now: () => number;
  /** The template's variables of a function, by its name or logical id or the beginning of that: tables, keys, addresses. */
  variables: (functionName: string) => Readonly<Record<string, string>>;
  /** Keeps a mail in the mailbox as taken by the service at an instant (ms), under its id. Nothing is told of it. */
  keepMail: (mail: KeptMail, id: string, at: number) => Promise<void>;
  /** What was written so far is the past: no function hears of it by a stream. */
  passStreams: () => Promise<void>;
};

/**
 * How to run an assembly. `assembly` is the folder that CDK synthesized, `data` the folder that keeps everything between
 * runs. Port 0 (the default) takes any. `environments` bounds the processes per function. `print` receives the lines
 * that functions log.
 */
export type LocalOptions = {
  assembly: string;
  data: string;
  ports?: Partial<Record<'gateway' | 'dynamodb' | 'mailbox' | 'control', number>>;
  /** Values of stack parameters. PublicUrl and ConsoleUrl default to the gateway's own address. */
  parameters?: Readonly<Record<string, string>>;
  environments?: number;
  /** Whether processes of functions live on when the clock moves on; otherwise they start cold, as after a long rest. */
  keepsWarm?: boolean;
  /** Folder that keeps signing key and people of the user pool; `identity` in `data` when it is not given. */
  identity?: string;
  /** Runs when the tables exist and before the gateway answers: the place for first items. */
  prepare?: (target: PrepareTarget) => Promise<void>;
  print?: (line: string) => void;
  /** Hears, in sentences, what went wrong in the runner itself and was mended; else the terminal does. */
  warn?: (sentence: string) => void;
  /** Hears, in a sentence, that the stack cannot go on and is to be stopped; else the terminal does. */
  ended?: (sentence: string) => void;
  /** Hears of everything that a function (by its logical id) needs its role for, at each call to a service. */
  asked?: (functionId: string, access: Access) => void;
};

/** A running local stack. */
export type LocalStack = {
  urls: Record<'gateway' | 'dynamodb' | 'mailbox' | 'control', string>;
  /** Physical table names by logical id. */
  tables: Readonly<Record<string, string>>;
  /** The table that holds leads and messages, known by its index `due`. */
  leadsTable?: string;
  /** Invokes a function (name or logical id, or its beginning) with a JSON event. */
  invoke: (functionName: string, event: unknown) => Promise<Outcome>;
  /** SIGKILLs every process of a function. Returns how many there were. */
  kill: (functionName: string) => number;
  /** SIGKILLs the database, which is started again with all that it had. Resolves when it is gone. */
  killDatabase: () => Promise<void>;
  /** Moves the clock (ms since 1970; null is real time), runs what became due and waits until it settled. */
  setClock: (now: number | null) => Promise<void>;
  /** The moved time in ms since 1970. */
  now: () => number;
  /** Runs one schedule, or all, and waits for their functions. */
  tick: (rule?: string) => Promise<void>;
  /** Resolves when streams and events have nothing left to deliver. Throws when nothing got through for 60 s. */
  settle: () => Promise<void>;
  /** Sets what decides about each DynamoDB call of a function; without a hook all pass. */
  faults: (hook?: FaultHook) => void;
  /** Event source mappings, to pause, restart or disturb. */
  mappings: readonly StreamMapping[];
  /** Messages on a queue since the start. */
  queue: (name: string) => readonly Record<string, unknown>[];
  /** How the alarms of the template stand now, on the moved clock. */
  alarms: () => AlarmState[];
  /** Messages that are not yet in an end state. */
  outbox: () => Promise<Record<string, unknown>[]>;
  /** An access token of an hour for a user of the pool, by e-mail address, without signing in. */
  token: (email: string) => Promise<string>;
  mailbox: {
    messages: (to?: string) => MailboxMessage[];
    clear: () => void;
    setMode: (mode: MailboxMode['mode'], lateBy?: number) => void;
    /** Who the calls were for that got no answer in mode `hang`. */
    held: () => readonly string[];
    /** Sets how events about mails arrive; a field that is left out is as at the start. Waiting events stay as they are. */
    setEvents: (mode: Partial<EventMode>) => void;
  };
  /** Ends every process and closes every port. */
  stop: () => Promise<void>;
};
