import { availableParallelism } from 'node:os';
import path from 'node:path';
import { localPort } from './control/local-port.ts';
import { type Database, startDatabase } from './dynamodb/start-database.ts';
import { startEdge } from './edge/start-edge.ts';
import { type MailEvents, mailEvents } from './events/emit-mail-events.ts';
import { eventBus } from './events/event-bus.ts';
import { eventModes } from './events/event-mode.ts';
import { gatewayRoutes } from './gateway/gateway-routes.ts';
import { startGateway } from './gateway/start-gateway.ts';
import { movableClock } from './host/clock.ts';
import { openServers } from './host/free-port.ts';
import { guardChildren } from './host/guarded-children.ts';
import { functionPolicies } from './iam/function-policies.ts';
import { watchAccess } from './iam/policy-statement.ts';
import { serveIdentity } from './identity/serve-identity.ts';
import { startIdentity } from './identity/start-identity.ts';
import { asyncInvoker } from './lambda/invoke-async.ts';
import { type LocalFunctions, startFunctions } from './lambda/start-functions.ts';
import type { LocalOptions } from './local-options.ts';
import { messageCheck } from './mailbox/check-message.ts';
import { feedbackForwarder } from './mailbox/forward-feedback.ts';
import { type MessageStore, messageStore } from './mailbox/kept-mails.ts';
import type { SesInputs } from './mailbox/serve-ses.ts';
import { startMailbox } from './mailbox/start-mailbox.ts';
import { prepareTarget } from './prepare-target.ts';
import { startSchedules } from './schedules/start-schedules.ts';
import { checkpointFile } from './streams/checkpoints.ts';
import { mappingSettings } from './streams/mapping-settings.ts';
import { localQueues, type Queues } from './streams/queues.ts';
import { type StreamMapping, startMapping } from './streams/stream-mapping.ts';
import { checkWiring } from './template/check-wiring.ts';
import { loadStack } from './template/load-stack.ts';
import type { Stack } from './template/stack.ts';
import { startWatching, type Watching } from './watching/start-watching.ts';

/** What every part runs on: the clock, the child processes and the open ports. */
export type Host = ReturnType<typeof openHost>;

/** Opens the host: the guardian process runs, nothing listens yet. */
export const openHost = () => ({ clock: movableClock(), children: guardChildren(), servers: openServers() });

type Policies = ReturnType<typeof functionPolicies>;

type Streamed = {
  database: Database;
  mail: MessageStore;
  functions: LocalFunctions;
  queues: Queues;
  policies: Policies;
  watching: Watching;
};

/** Writes the first items, and then starts what hears of everything that is written. */
async function startMappings(
  stack: Stack,
  { clock }: Host,
  options: LocalOptions,
  parts: Streamed,
): Promise<StreamMapping[]> {
  const { database, mail, functions, queues, policies, watching } = parts;
  const checkpoints = checkpointFile(path.join(options.data, 'checkpoints.json'));
  const { endpoint, tables, expired } = database;
  const { noteAge } = watching;
  const inputs = { endpoint, clock, region: stack.region, checkpoints, expired, queues, noteAge };
  const all = stack
    .resources('AWS::Lambda::EventSourceMapping')
    .flatMap((resource) => mappingSettings(resource, tables, functions, policies) ?? []);
  await options.prepare?.(prepareTarget({ clock, database, functions, mail, checkpoints, mappings: all }));
  const mappings = all.map((settings) => startMapping(settings, inputs));
  database.onWrite(() => {
    for (const mapping of mappings) mapping.wake();
  });
  return mappings;
}

async function startMail(stack: Stack, { clock, servers }: Host, options: LocalOptions, policies: Policies) {
  const store = messageStore(path.join(options.data, 'mailbox.jsonl'));
  const events = eventModes();
  let publish: MailEvents['publish'] | undefined;
  const feedbackOf = feedbackForwarder(stack);
  const accepted: SesInputs['accepted'] = (message) => {
    store.add(message);
    const feedback = feedbackOf(message);
    if (feedback) store.add(feedback);
    publish?.(message);
  };
  const mailbox = startMailbox(store, { clock, check: messageCheck(stack), policies, accepted, events });
  const port = await servers.listen(mailbox.server, options.ports?.mailbox ?? 0, 'mailbox', 'MAILBOX_PORT');
  return {
    store,
    setMode: mailbox.setMode,
    held: mailbox.held,
    events,
    url: `http://127.0.0.1:${port}`,
    /** Sets the listener of accepted messages. Functions, which their events go to, start after the mailbox. */
    onAccepted: (listener: MailEvents['publish']) => {
      publish = listener;
    },
  };
}

/** The user pool, on the port that it shares with the control of this runner. */
async function startSignIn(
  stack: Stack,
  { clock, servers }: Host,
  options: LocalOptions,
  inputs: { policies: Policies; send: MessageStore['add'] },
) {
  const identity = startIdentity(stack, options.identity ?? path.join(options.data, 'identity'), clock, inputs);
  const { server, openControl } = localPort((request, response) => serveIdentity(request, response, identity.inputs));
  const port = await servers.listen(server, options.ports?.control ?? 0, 'sign-in and control', 'LOCAL_PORT');
  return { identity, control: { openControl, url: `http://localhost:${port}` } };
}

/** Replaces the address that sign-in has in the cloud by its address on this machine. */
const localSignIn = (stack: Stack, url: string) => {
  const domains = stack.resources('AWS::Cognito::UserPoolDomain').map(({ id }) => stack.ref(id));
  const addresses = domains.map((domain) => `https://${domain}.auth.${stack.region}.amazoncognito.com`);
  return (text: string): string => addresses.reduce((result, address) => result.replaceAll(address, url), text);
};

const toTerminal = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** The running parts of a stack. */
export type Parts = Awaited<ReturnType<typeof startParts>>;

/** Starts every part of the template in the order in which they need each other; the gateway opens last. */
export async function startParts(options: LocalOptions, host: Host) {
  const { clock, servers, children } = host;
  const { data, ports = {}, print, warn = toTerminal, ended = toTerminal } = options;
  const gateway = startGateway(clock);
  const gatewayPort = await servers.listen(gateway.server, ports.gateway ?? 0, 'gateway', 'PORT');
  const gatewayUrl = `http://localhost:${gatewayPort}`;
  const stack = loadStack(options.assembly, data, options.parameters ?? {}, {
    PublicUrl: gatewayUrl,
    ConsoleUrl: gatewayUrl,
  });
  checkWiring(stack);
  const watching = startWatching(stack, clock);
  const policies = functionPolicies(stack);
  for (const [id, statements] of policies) watchAccess(statements, (access) => options.asked?.(id, access));
  const told = { warn, ended };
  const database = await startDatabase({ stack, data, port: ports.dynamodb ?? 0, policies, ...told, ...host });
  const mail = await startMail(stack, host, options, policies);
  const environments = options.environments ?? Math.max(2, Math.min(4, availableParallelism()));
  const { identity, control } = await startSignIn(stack, host, options, { policies, send: mail.store.add });
  const identityUrl = control.url.replace('localhost', '127.0.0.1');
  const endpoints = { dynamodb: database.url, ses: mail.url, identity: identityUrl };
  const functions = startFunctions(stack, { children, clock, data, endpoints, environments, print, ...watching });
  const queues = localQueues(stack, data, clock.now, watching.noteLength);
  const invoker = asyncInvoker(stack, queues, clock.now);
  const bus = eventBus(stack, functions, invoker);
  const events = mailEvents({ stack, bus, clock, modes: mail.events });
  mail.onAccepted(events.publish);
  const streamed = { database, mail: mail.store, functions, queues, policies, watching };
  const mappings = await startMappings(stack, host, options, streamed);
  const schedules = startSchedules({ stack, functions, invoker, clock });
  const [api] = stack.resources('AWS::ApiGatewayV2::Api');
  gateway.open({
    routes: gatewayRoutes(stack, functions),
    account: stack.account,
    apiId: api ? stack.ref(api.id) : 'none',
    answered: watching.answered,
    edge: startEdge(stack, localSignIn(stack, control.url)),
  });
  return {
    stack,
    gatewayUrl,
    database,
    mail,
    identity,
    control,
    functions,
    queues,
    invoker,
    events,
    schedules,
    mappings,
    watching,
  };
}
