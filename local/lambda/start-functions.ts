import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { PassThrough, type Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Clock } from '../host/clock.ts';
import type { GuardedChildren } from '../host/guarded-children.ts';
import type { Resource, Stack } from '../template/stack.ts';
import type { Measure } from '../watching/figures.ts';
import type { ReadLine } from '../watching/log-figures.ts';
import { countedFunction } from '../watching/service-figures.ts';
import { functionPool, type LocalFunction } from './function-pool.ts';
import { type Endpoints, functionSettings } from './function-settings.ts';
import { prepareBootstrap } from './prepare-bootstrap.ts';

/** The functions of the template by ARN and by name. */
export type LocalFunctions = {
  all: LocalFunction[];
  /** The function with this ARN. Throws when the template has none. */
  byArn: (arn: string) => LocalFunction;
  /** The function with this name or logical id (or a logical id that begins so). Throws when there is none. */
  byName: (name: string) => LocalFunction;
};

/**
 * The functions of the template that are the product's. Those that only a custom resource names do CloudFormation's
 * work while it deploys, in whatever language; what they would do, the runner does itself or not at all.
 */
export function ownFunctions(stack: Stack): Resource[] {
  const deploying = new Set(
    stack.all.filter(({ type }) => type.startsWith('Custom::')).map(({ properties }) => properties.ServiceToken),
  );
  return stack.resources('AWS::Lambda::Function').filter(({ id }) => !deploying.has(stack.attribute(id, 'Arn')));
}

/** A file for what one function writes, of which every whole line is also handed on. */
function logOf(folder: string, id: string, handOn: (line: string) => void): Writable {
  const tee = new PassThrough();
  tee.pipe(createWriteStream(path.join(folder, `${id}.log`), { flags: 'a' }));
  const decoder = new StringDecoder('utf8');
  let rest = '';
  tee.on('data', (chunk: Buffer) => {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) handOn(line);
  });
  return tee;
}

/**
 * What functions are started with. `print` receives their log lines for a terminal, `readLine` with their log group;
 * `measure` what becomes of their invocations.
 */
export type FunctionInputs = {
  children: GuardedChildren;
  clock: Clock;
  data: string;
  endpoints: Endpoints;
  environments: number;
  print?: (line: string) => void;
  readLine: ReadLine;
  measure: Measure;
};

/** Prepares every function of the stack; the processes start with the first invocation of each. */
export function startFunctions(stack: Stack, inputs: FunctionInputs): LocalFunctions {
  const { data, environments, print, readLine, measure, ...rest } = inputs;
  const folder = path.join(data, 'logs');
  mkdirSync(folder, { recursive: true });
  const bootstrap = prepareBootstrap(data);
  const all = ownFunctions(stack).map((resource) => {
    const settings = functionSettings(stack, resource);
    const log = logOf(folder, resource.id, (line) => {
      readLine(settings.logGroup, line);
      print?.(`${resource.id.slice(0, 24)} | ${line}`);
    });
    log.setMaxListeners(0);
    return countedFunction(functionPool(settings, { ...rest, bootstrap, log }, environments), measure);
  });
  const found = (known: LocalFunction | undefined, name: string): LocalFunction => {
    if (!known) throw new Error(`The template has no function ${name}.`);
    return known;
  };
  return {
    all,
    byArn: (arn) =>
      found(
        all.find(({ settings }) => settings.arn === arn),
        arn,
      ),
    byName: (name) =>
      found(
        all.find(({ settings }) => settings.name === name || settings.id === name) ??
          all.find(({ settings }) => settings.id.startsWith(name)),
        name,
      ),
  };
}
