import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTask } from '../../commands/clinic/clinic-task.ts';
import { doClinicTask } from '../../commands/clinic/clinic-work.ts';
import { clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { memberChanges } from '../../shared/aws/clinics/member-changes.ts';
import { memberStore } from '../../shared/aws/clinics/member-store.ts';
import type { Asked } from '../../shared/aws/clinics/user-pool.ts';
import { auditLog } from '../../shared/aws/items/audit-entry.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { noon } from '../functions/intake.ts';

let emulator: Emulator;
let made = 0;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.stop());

/** What was asked of the user pool; and what it answers. */
const asked: string[] = [];
let answer: Asked = 'done';
const ask = (what: string, email: string): Asked => {
  asked.push(`${what} ${email}`);
  return answer;
};

/** Types a command, as far as it can be typed wrongly, and does it. */
const type = async (...args: string[]) => {
  const read = readTask(args);
  if ('refused' in read) return { lines: read.refused, isDone: false };
  const { db, tables } = emulator;
  const members = memberStore(db, tables.leads);
  const audit = auditLog(db, tables.audit);
  const ensureUser = async (email: string) => {
    ask('ensure', email);
    return { sub: `sub-of-${email}`, isWaited: false };
  };
  const clinics = clinicStore(db, tables.leads, () => noon);
  const newId = () => {
    made += 1;
    return `entry-${made}`;
  };
  const changes = memberChanges({ members, audit, ensureUser });
  const people = {
    inviteAgain: async (email: string) => ask('invite', email),
    resetSecondFactor: async (email: string) => ask('reset', email),
  };
  return await doClinicTask({ clinics, members, changes, audit, people, now: () => noon, newId }, read.task);
};

const cedar = [
  ...['--name', 'Cedar Skin', '--address', '1 High Street, Leeds', '--email', 'desk@cedar.example'],
  ...['--zone', 'Europe/London', '--country', 'GB', '--origin', 'https://cedar.example'],
];

const actionsOf = async (clinic: string) => {
  const { Items = [] } = await emulator.client.send(
    new QueryCommand({
      TableName: emulator.tables.audit,
      KeyConditionExpression: 'PK = :PK',
      ExpressionAttributeValues: { ':PK': `CLINIC#${clinic}` },
    }),
  );
  return Items.map(({ actor, action }) => `${actor} ${action}`).sort();
};

describe('making a clinic', () => {
  test('gives it the usual settings and its first admin, on record', async () => {
    const made = await type('create', 'cedar', ...cedar, '--admin', 'Mara@Cedar.example');
    expect(made).toMatchObject({
      isDone: true,
      lines: [expect.stringContaining('cedar'), 'mara@cedar.example is admin of cedar.'],
    });
    const shown = JSON.parse((await type('show', 'cedar')).lines.join('\n'));
    expect(shown).toMatchObject({
      clinic: 'cedar',
      zone: 'Europe/London',
      alertAddress: 'desk@cedar.example',
      device: 'mechanical',
      version: 1,
    });
    expect(await actionsOf('cedar')).toEqual(['operator clinic.created', 'operator member.added']);
  });

  test('that exists changes nothing, and says so', async () => {
    const again = await type('create', 'cedar', ...cedar, '--name', 'Other');
    expect(again).toEqual({ isDone: false, lines: ['There is a clinic cedar already.'] });
  });

  test('names every flag that does not hold, and touches nothing', async () => {
    const { lines } = await type(
      'create',
      'oak',
      '--name',
      'Oak',
      '--email',
      'bad',
      '--zone',
      'CET',
      '--origin',
      'oak.example',
      '--admin',
      'x',
    );
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      '--address',
      '--email',
      '--zone',
      '--country',
      '--origin',
      '--admin',
    ]);
    expect(await type('show', 'oak')).toMatchObject({ isDone: false });
  });
});

describe('a clinic that is disabled', () => {
  test('takes no leads until it is enabled, and both are on record', async () => {
    await type('create', 'fir', ...cedar);
    const read = () => clinicStore(emulator.db, emulator.tables.leads, () => noon).readClinic('fir');
    await type('disable', 'fir');
    expect(await read()).toBeUndefined();
    expect((await type('list')).lines.find((line) => line.startsWith('fir\t'))).toContain('disabled');
    await type('enable', 'fir');
    expect(await read()).toMatchObject({ isDisabled: false, version: 3 });
    expect(await actionsOf('fir')).toEqual([
      'operator clinic.created',
      'operator clinic.disabled',
      'operator clinic.enabled',
    ]);
  });
});

describe('who works at a clinic', () => {
  test('is added, listed and removed by address', async () => {
    await type('create', 'elm', ...cedar, '--admin', 'a@elm.example');
    await type('member', 'add', 'elm', 'b@elm.example', '--role', 'staff', '--name', 'Bo');
    expect((await type('member', 'list', 'elm')).lines).toEqual([
      'a@elm.example\tadmin\ta@elm.example',
      'b@elm.example\tstaff\tBo',
    ]);
    expect(await type('member', 'remove', 'elm', 'b@elm.example')).toMatchObject({ isDone: true });
    expect((await type('member', 'list', 'elm')).lines).toHaveLength(1);
  });

  test('never loses the last admin', async () => {
    expect(await type('member', 'remove', 'elm', 'a@elm.example')).toMatchObject({ isDone: false });
    expect(await type('member', 'add', 'elm', 'a@elm.example', '--role', 'viewer')).toMatchObject({ isDone: false });
  });

  test('is nobody at a clinic that does not exist', async () => {
    expect(await type('member', 'add', 'nowhere', 'a@elm.example', '--role', 'admin')).toEqual({
      isDone: false,
      lines: ['There is no clinic nowhere.'],
    });
  });
});

describe('npm run clinic', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['commands/clinic.ts', ...args], {
      cwd: resolve(import.meta.dirname, '../..'),
      encoding: 'utf8',
      env: { ...process.env, DYNAMODB_PORT: '9' },
    });

  test.each([
    ['nothing', [], /member add CLINIC ADDRESS/],
    ['a flag that is not known', ['list', '--fast'], /Unknown option/],
    ['a stage that is not known', ['list', '--stage', 'moon'], /no stages\/moon\.json/],
    ['a slug with capitals', ['show', 'Alba'], /a-z, 0-9/],
  ])('exits with 2 and says what is wrong on %s', (_, args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('exits with 1 and says how to start one where no local stack runs', () => {
    const { status, stderr } = run('list');
    expect(status).toBe(1);
    expect(stderr).toContain('npm start');
  });
});

describe('somebody who cannot sign in', () => {
  test('is invited again, or may set up another code generator, on record', async () => {
    await type('create', 'dogwood', ...cedar, '--admin', 'mara@dogwood.example');
    const before = await actionsOf('dogwood');
    asked.length = 0;
    expect(await type('member', 'invite', 'dogwood', 'Mara@dogwood.example')).toEqual({
      isDone: true,
      lines: ['mara@dogwood.example is invited again.'],
    });
    expect(await type('member', 'reset-mfa', 'dogwood', 'mara@dogwood.example')).toMatchObject({ isDone: true });
    expect(asked).toEqual(['invite mara@dogwood.example', 'reset mara@dogwood.example']);
    expect(await actionsOf('dogwood')).toEqual(
      [...before, 'operator member.invited', 'operator member.second-factor-reset'].sort(),
    );
  });

  test('is looked for in the pool when added again, and left alone when their role changes', async () => {
    asked.length = 0;
    await type('member', 'add', 'dogwood', 'otto@dogwood.example', '--role', 'viewer');
    await type('member', 'add', 'dogwood', 'otto@dogwood.example', '--role', 'viewer');
    expect(asked).toEqual(['ensure otto@dogwood.example', 'ensure otto@dogwood.example']);
    await type('member', 'add', 'dogwood', 'otto@dogwood.example', '--role', 'staff');
    await type('member', 'add', 'dogwood', 'otto@dogwood.example', '--role', 'staff', '--name', 'Otto');
    expect(asked).toHaveLength(2);
  });

  test('is a member of that clinic, or nothing is asked of the pool', async () => {
    asked.length = 0;
    for (const what of ['invite', 'reset-mfa']) {
      const { lines, isDone } = await type('member', what, 'dogwood', 'stranger@cedar.example');
      expect([isDone, ...lines]).toEqual([false, 'stranger@cedar.example does not work at dogwood.']);
    }
    expect(asked).toEqual([]);
  });

  test.each([
    ['missing', 'has no account'],
    ['has-signed-in', 'needs no invitation'],
  ] as const)('and whom the pool calls %s is told about in words', async (given, words) => {
    answer = given;
    const { lines, isDone } = await type('member', 'invite', 'dogwood', 'mara@dogwood.example');
    answer = 'done';
    expect([isDone, lines.join()]).toEqual([false, expect.stringContaining(words)]);
  });
});
