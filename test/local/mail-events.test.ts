import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { eventModes } from '../../local/events/event-mode.ts';
import type { LocalStack } from '../../local/local-options.ts';
import { startLocal } from '../../local/local-stack.ts';
import { newFolder } from '../run-folder.ts';
import { lambda, permission, role, writeAssembly } from './write-assembly.ts';

const minute = 60_000;
const lines: string[] = [];
let stack: LocalStack;
let ses: SESClient;

const bus = { 'Fn::Sub': 'arn:aws:events:${AWS::Region}:${AWS::AccountId}:event-bus/default' };
const destination = (set: string, MatchingEventTypes: string[], over: object = {}) => ({
  Type: 'AWS::SES::ConfigurationSetEventDestination',
  Properties: {
    ConfigurationSetName: { Ref: set },
    EventDestination: { Enabled: true, MatchingEventTypes, EventBridgeDestination: { EventBusArn: bus }, ...over },
  },
});
const rule = (properties: object, target = 'Listener') => ({
  Type: 'AWS::Events::Rule',
  Properties: { State: 'ENABLED', Targets: [{ Arn: { 'Fn::GetAtt': [target, 'Arn'] }, Id: 'Target0' }], ...properties },
});

// Tells every event in one line; fails for the recipient who makes it fail.
const listener = `
export const handler = async (event) => {
  console.log('told ' + JSON.stringify(event));
  if (JSON.stringify(event).includes('fails@')) throw new Error('no');
};`;

const resources = {
  Identity: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'suitably.example' } },
  Telling: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'telling' } },
  Silent: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'silent' } },
  Other: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'other' } },
  FromTelling: destination('Telling', ['send', 'delivery', 'deliveryDelay', 'bounce', 'COMPLAINT', 'reject']),
  FromOther: destination('Other', ['bounce']),
  FromSilent: destination('Silent', ['send'], { Enabled: false }),
  ListenerRole: role({ Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: '*' }),
  Listener: lambda('code', 'ListenerRole', { ReservedConcurrentExecutions: 2 }),
  FromEvents: permission('Listener', 'events.amazonaws.com'),
  Told: rule({
    EventPattern: { source: ['aws.ses'], detail: { mail: { destination: [{ 'anything-but': 'x@y.example' }] } } },
  }),
  Off: rule({ EventPattern: { source: ['aws.ses'] }, State: 'DISABLED' }),
};

beforeAll(async () => {
  const assembly = writeAssembly({ resources, assets: { code: { 'index.mjs': listener } } });
  stack = await startLocal({ assembly, data: newFolder(), print: (line) => lines.push(line) });
  const credentials = { accessKeyId: 'somebody', secretAccessKey: 'x' };
  ses = new SESClient({ endpoint: stack.urls.mailbox, region: 'local', credentials, maxAttempts: 1 });
});
afterEach(async () => {
  stack.mailbox.setEvents({});
  await stack.setClock(null);
});
afterAll(async () => {
  ses.destroy();
  await stack.stop();
});

type Told = {
  id: string;
  'detail-type': string;
  detail: { mail: { destination: string[] }; bounce: { bouncedRecipients: object[] } };
};

const everything = (): Told[] =>
  lines.flatMap((line) => {
    const [, json] = /told (\{.*\})/.exec(line) ?? [];
    return json ? [JSON.parse(json)] : [];
  });

/** What the function heard about mails to an address; its lines may come a moment after it has ended. */
const told = (to: string) => everything().filter(({ detail }) => detail.mail.destination.includes(to));
const types = (to: string) =>
  told(to)
    .map((event) => event['detail-type'])
    .toSorted();
const heard = (to: string) => expect.poll(() => types(to));

const mail = async (to: string, ConfigurationSetName = 'telling') => {
  await ses.send(
    new SendEmailCommand({
      Source: 'hello@suitably.example',
      Destination: { ToAddresses: [to] },
      Message: { Subject: { Data: 'Hello' }, Body: { Text: { Data: 'Hello' } } },
      ConfigurationSetName,
      Tags: [{ Name: 'mid', Value: 'm1' }],
    }),
  );
  await stack.settle();
};

describe('a mail', () => {
  test('is told of in the service’s words', async () => {
    await mail('words@example.com');
    await heard('words@example.com').toEqual(['Email Delivered', 'Email Sent']);
    const sent = told('words@example.com').find((event) => event['detail-type'] === 'Email Sent');
    expect(sent).toMatchObject({
      source: 'aws.ses',
      detail: {
        eventType: 'Send',
        mail: {
          messageId: stack.mailbox.messages('words@example.com')[0]?.id,
          destination: ['words@example.com'],
          tags: { mid: ['m1'], 'ses:configuration-set': ['telling'] },
        },
      },
    });
  });

  test.each([
    ['bounce', ['Email Bounced'], { bounceType: 'Permanent', bounceSubType: 'General' }],
    ['suppressionlist', ['Email Bounced'], { bounceType: 'Permanent', bounceSubType: 'Suppressed' }],
    [
      'mailboxfull',
      ['Email Bounced', 'Email Delivery Delayed'],
      { bounceType: 'Transient', bounceSubType: 'MailboxFull' },
    ],
    ['ooto', ['Email Bounced', 'Email Delivered'], { bounceType: 'Transient', bounceSubType: 'General' }],
  ])('to the simulator’s %s bounces so', async (name, wanted, bounce) => {
    const to = `${name}+label@simulator.amazonses.com`;
    await mail(to);
    await heard(to).toEqual([...wanted, 'Email Sent'].toSorted());
    const { detail } = told(to).find((event) => event['detail-type'] === 'Email Bounced') as Told;
    expect(detail.bounce).toMatchObject({ ...bounce, bouncedRecipients: [{ emailAddress: to }] });
    expect(detail.bounce.bouncedRecipients.map((recipient) => 'status' in recipient)).toEqual([name !== 'ooto']);
  });

  test('to the simulator’s complaint is delivered and complained about', async () => {
    await mail('complaint@simulator.amazonses.com');
    const wanted = ['Email Complaint Received', 'Email Delivered', 'Email Sent'];
    await heard('complaint@simulator.amazonses.com').toEqual(wanted);
  });

  test('is told of only as its configuration set asks, and to rules that it fits', async () => {
    await mail('quiet@example.com', 'other');
    await mail('quiet@example.com', 'silent');
    await mail('x@y.example');
    await mail('bounce+other@simulator.amazonses.com', 'other');
    await heard('bounce+other@simulator.amazonses.com').toEqual(['Email Bounced']);
    expect([...types('quiet@example.com'), ...types('x@y.example')]).toEqual([]);
  });

  test('that a function cannot handle is tried three times and dropped', async () => {
    await mail('fails@example.com');
    await heard('fails@example.com').toEqual([...Array(3).fill('Email Delivered'), ...Array(3).fill('Email Sent')]);
    expect(new Set(told('fails@example.com').map(({ id }) => id)).size).toBe(2);
  });
});

test('a storm of events waits for its turn, and none is lost', async () => {
  const everybody = Array.from({ length: 60 }, (_, at) => `p${at}@example.com`);
  await Promise.all(everybody.map((to) => mail(to)));
  for (const to of everybody) await heard(to).toEqual(['Email Delivered', 'Email Sent']);
});

describe('modes', () => {
  test('loss: nothing is heard', async () => {
    stack.mailbox.setEvents({ loss: 1 });
    await mail('lost@example.com');
    stack.mailbox.setEvents({});
    await mail('after@example.com');
    await heard('after@example.com').toEqual(['Email Delivered', 'Email Sent']);
    expect(types('lost@example.com')).toEqual([]);
  });

  test('duplicates: the same event twice', async () => {
    stack.mailbox.setEvents({ duplicates: 1 });
    await mail('twice@example.com');
    await heard('twice@example.com').toEqual(['Email Delivered', 'Email Delivered', 'Email Sent', 'Email Sent']);
    expect(new Set(told('twice@example.com').map(({ id }) => id)).size).toBe(2);
  });

  test('delay: by the moved clock, and before what is done at the end of the time that was skipped', async () => {
    stack.mailbox.setEvents({ delay: 10 * minute });
    await mail('later@example.com');
    await stack.setClock(stack.now() + 9 * minute);
    stack.mailbox.setEvents({});
    await mail('now@example.com');
    await heard('now@example.com').toEqual(['Email Delivered', 'Email Sent']);
    expect(types('later@example.com')).toEqual([]);
    await stack.setClock(stack.now() + 2 * minute);
    await heard('later@example.com').toEqual(['Email Delivered', 'Email Sent']);
  });

  test('the way of HTTP: read, set, and refused with a reason', async () => {
    const put = (body: object) => fetch(`${stack.urls.mailbox}/events`, { method: 'PUT', body: JSON.stringify(body) });
    const answer = await put({ delay: 5, loss: 0.5, seed: 9 });
    const wanted = { delay: 5, spread: 0, loss: 0.5, duplicates: 0, seed: 9 };
    await expect(answer.json()).resolves.toEqual(wanted);
    for (const bad of [{ loss: 2 }, { delay: -1 }, { speed: 1 }]) expect((await put(bad)).status).toBe(400);
    await expect((await fetch(`${stack.urls.mailbox}/events`)).json()).resolves.toEqual(wanted);
  });
});

describe('choices', () => {
  const choices = (mode: Parameters<ReturnType<typeof eventModes>['set']>[0], count = 2_000) => {
    const modes = eventModes();
    modes.set(mode);
    return Array.from({ length: count }, modes.arrivals);
  };

  test('are the same for the same seed, and others for another', () => {
    const mode = { loss: 0.2, duplicates: 0.3, spread: 1_000, seed: 5 };
    expect(choices(mode)).toEqual(choices(mode));
    expect(choices(mode)).not.toEqual(choices({ ...mode, seed: 6 }));
  });

  test('are as often as their share says', () => {
    const made = choices({ loss: 0.2, duplicates: 0.5, seed: 3 });
    const lost = made.filter((waits) => waits.length === 0).length;
    const doubled = made.filter((waits) => waits.length === 2).length;
    expect(lost / made.length).toBeCloseTo(0.2, 1);
    expect(doubled / (made.length - lost)).toBeCloseTo(0.5, 1);
  });

  test('spread over the time that is asked for, after the delay', () => {
    const waits = choices({ delay: 100, spread: 1_000 }).flat();
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...waits)).toBeLessThan(1_100);
    expect(new Set(waits).size).toBeGreaterThan(500);
  });
});

describe('a template that cannot run here', () => {
  test.each([
    ['another bus', { Told: rule({ EventBusName: 'mine', EventPattern: { source: ['aws.ses'] } }) }, 'default bus'],
    ['an unknown operator', { Told: rule({ EventPattern: { source: [{ wildcard: '*' }] } }) }, 'wildcard'],
    [
      'a made-up input',
      {
        Told: rule({
          EventPattern: {},
          Targets: [{ Arn: { 'Fn::GetAtt': ['Listener', 'Arn'] }, InputTransformer: {} }],
        }),
      },
      'input transformers',
    ],
  ])('says so at the start: %s', async (_what, over, sentence) => {
    const assembly = writeAssembly({
      resources: { ...resources, ...over },
      assets: { code: { 'index.mjs': listener } },
    });
    await expect(startLocal({ assembly, data: newFolder() })).rejects.toThrow(sentence);
  });
});
