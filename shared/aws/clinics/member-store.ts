/**
 * Who works where: each membership stands under its clinic, which is asked on every request, and under the person, who
 * asks where they work. Both, and the set of admins, change in one transaction.
 */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type Member, member } from '../../clinics/member.ts';
import { adminsKey, memberKey, membershipKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { pastConflicts } from '../table/retry-conflicts.ts';
import type { Write } from '../table/transaction.ts';

/** Done; or nothing was, because the clinic would be left without an admin. */
export type MemberChanged = 'done' | 'last-admin';

/** The same of a removal; `missing`: somebody else removed them. */
export type MemberRemoved = MemberChanged | 'missing';

/** Reading and changing memberships. Everything is read as of now (strongly consistent). */
export type MemberStore = {
  readMember: (clinic: string, sub: string) => Promise<Member | undefined>;
  /** Everywhere that a person works. */
  readMemberships: (sub: string) => Promise<Member[]>;
  listMembers: (clinic: string) => Promise<Member[]>;
  /** Makes or changes a membership; `others` are written with it, or not at all. */
  saveMember: (saved: Member, others?: readonly Write[]) => Promise<MemberChanged>;
  removeMember: (removed: Pick<Member, 'clinic' | 'sub' | 'role'>, others?: readonly Write[]) => Promise<MemberRemoved>;
};

/** What the set of admins becomes. The condition is what keeps the last one. */
const adminsWrite = (table: string, { clinic, sub }: Pick<Member, 'clinic' | 'sub'>, isAdmin: boolean): Write => ({
  Update: {
    TableName: table,
    Key: adminsKey(clinic),
    UpdateExpression: `${isAdmin ? 'ADD' : 'DELETE'} admins :subs`,
    ...(!isAdmin && { ConditionExpression: 'NOT contains(admins, :sub) OR size(admins) > :one' }),
    ExpressionAttributeValues: { ':subs': new Set([sub]), ...(!isAdmin && { ':sub': sub, ':one': 1 }) },
  },
});

/** The store over a table. */
export const memberStore = (db: Database, table: string): MemberStore => {
  const list = async (PK: string, prefix: string): Promise<Member[]> => {
    const query = new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'PK = :PK AND begins_with(SK, :prefix)',
      ExpressionAttributeValues: { ':PK': PK, ':prefix': prefix },
      ConsistentRead: true,
    });
    const { Items = [] } = await db.send(query);
    return Items.map((item) => member.parse(item));
  };

  /** `refusals`: what it means when the condition of the write at that place does not hold. */
  const commit = async <R extends string>(TransactItems: Write[], refusals: readonly R[]): Promise<'done' | R> => {
    try {
      await pastConflicts(() => db.send(new TransactWriteCommand({ TransactItems })));
      return 'done';
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
      const refusal = refusals[codes.indexOf('ConditionalCheckFailed')];
      if (refusal === undefined) throw error;
      return refusal;
    }
  };

  return {
    readMember: async (clinic, sub) => {
      const get = new GetCommand({ TableName: table, Key: memberKey(clinic, sub), ConsistentRead: true });
      const { Item } = await db.send(get);
      return Item && member.parse(Item);
    },
    readMemberships: (sub) => list(membershipKey(sub, '').PK, 'CLINIC#'),
    listMembers: (clinic) => list(memberKey(clinic, '').PK, 'MEMBER#'),
    saveMember: (saved, others = []) => {
      const record = { ...member.parse(saved), schemaVersion };
      const writes = [
        adminsWrite(table, saved, saved.role === 'admin'),
        { Put: { TableName: table, Item: { ...memberKey(saved.clinic, saved.sub), ...record } } },
        { Put: { TableName: table, Item: { ...membershipKey(saved.sub, saved.clinic), ...record } } },
        ...others,
      ];
      return commit(writes, ['last-admin']);
    },
    removeMember: ({ clinic, sub }, others = []) => {
      const writes = [
        adminsWrite(table, { clinic, sub }, false),
        {
          Delete: {
            TableName: table,
            Key: memberKey(clinic, sub),
            ConditionExpression: 'attribute_exists(PK)',
          },
        },
        { Delete: { TableName: table, Key: membershipKey(sub, clinic) } },
        ...others,
      ];
      return commit(writes, ['last-admin', 'missing']);
    },
  };
};
