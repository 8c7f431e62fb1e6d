/** P13: a token lives for an hour; what its bearer may do ends with the membership, in the same warm function. */
import { GetCommand, type GetCommandInput, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayUse, type Role } from '../../../shared/contract/roles.ts';
import { type StaffOperation, staffRoutes } from '../../../shared/contract/staff-routes.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { aMember, staffRoom } from '../staff-room.ts';

let emulator: Emulator;
let room: Awaited<ReturnType<typeof staffRoom>>;

type Read = Partial<Pick<GetCommandInput & QueryCommandInput, 'Key' | 'ConsistentRead' | 'ExpressionAttributeValues'>>;
const reads: Read[] = [];

beforeAll(async () => {
  emulator = await startEmulator();
  const send: Emulator['db']['send'] = (command) => {
    if (command instanceof GetCommand || command instanceof QueryCommand) reads.push(command.input);
    return emulator.db.send(command);
  };
  room = await staffRoom({ ...emulator, db: { send } });
});
afterAll(() => emulator.stop());

const operations = Object.keys(staffRoutes) as StaffOperation[];
const ids = {
  leadId: 'x'.repeat(22),
  otherId: 'y'.repeat(22),
  messageId: 'none',
  approvalId: 'none',
  proposalId: 'none',
};
const params = { ...ids, email: 'nobody@alba.example' };

/** What a role may not do. */
const closedTo = (role: Role) =>
  operations.filter((id) => {
    const { policy } = staffRoutes[id];
    return policy !== 'member' && !mayUse(role, policy);
  });

/** What each route answers to the same token; ids that lead nowhere, so that nothing changes. */
const replay = async (as: `${Role}@${string}`) => {
  const answers = operations.map(async (id) => {
    const { method, path } = staffRoutes[id];
    return [id, (await room.send({ method, path, params, as })).statusCode] as const;
  });
  return new Map(await Promise.all(answers));
};
const refusedOf = (answers: ReadonlyMap<StaffOperation, number>) =>
  operations.filter((id) => answers.get(id) === 403).sort();

/** Mara's token, under the id that the user pool has for her address, and the admin who decides about her. */
const mara = 'of@mara-at-alba.example' as `${Role}@${string}`;
const byAdmin = {
  path: staffRoutes.saveMember.path,
  params: { email: 'mara@alba.example' },
  as: 'admin@alba',
} as const;
const join = (role: Role) =>
  room.members.saveMember(aMember({ sub: 'sub-of-mara-at-alba.example', role, email: 'mara@alba.example' }));

describe('a token that is still valid', () => {
  test('is refused on every route from the answer on that says its bearer was removed (P13)', async () => {
    await join('admin');
    expect(refusedOf(await replay(mara))).toEqual(closedTo('admin').sort());
    expect((await room.send({ ...byAdmin, method: 'DELETE' })).statusCode).toBe(200);
    expect(refusedOf(await replay(mara))).toEqual(operations.toSorted());
  });

  test.each(['viewer', 'staff', 'clinician'] as const)(
    'may do what a %s may, once the role is changed (P13)',
    async (role) => {
      await join('admin');
      expect(refusedOf(await replay(mara))).toEqual(closedTo('admin').sort());
      expect((await room.send({ ...byAdmin, method: 'PUT', body: { role } })).statusCode).toBe(200);
      expect(refusedOf(await replay(mara))).toEqual(closedTo(role).sort());
    },
  );

  test('is held against memberships as they are, never as a copy may still have them (P13)', async () => {
    await join('staff');
    reads.length = 0;
    await replay(mara);
    const names = ({ Key, ExpressionAttributeValues }: Read) => JSON.stringify([Key, ExpressionAttributeValues]);
    const ofMembers = reads.filter((read) => /"(MEMBER#|USER#)/.test(names(read)));
    expect(ofMembers.length).toBeGreaterThanOrEqual(operations.length);
    expect(ofMembers.filter(({ ConsistentRead }) => ConsistentRead !== true)).toEqual([]);
  });
});
