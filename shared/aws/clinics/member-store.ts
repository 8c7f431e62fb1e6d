/**
 * Memberships of clinics. Each is an item under its clinic, which every request reads, and an item under the person, for
 * the list of their clinics. Both, and the set of admins, change in one transaction.
 */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { formerMember, type Member, member, type NamedPerson, namedPerson } from '../../clinics/member.ts';
import { secondsOf } from '../../contract/instant.ts';
import type { StaffLanguage } from '../../texts/language.ts';
import { recordKeptSeconds } from '../items/audit-entry.ts';
import { adminsKey, formerMemberKey, memberKey, membershipKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { retryWrite, tryWrite } from '../table/conditional-write.ts';
import { queryAll, readItem } from '../table/read-items.ts';
import { type NamedWrites, retryTransaction, type Write } from '../table/transaction.ts';
import { updateExpression } from '../table/update-expression.ts';
import { forgetViewsWrite } from './view-store.ts';

/** Done; or nothing was written, because the clinic would be left without an admin. */
export type MemberChanged = 'done' | 'last-admin';

/** The same of a removal; `missing`: the member was removed meanwhile. */
export type MemberRemoved = MemberChanged | 'missing';

/** Reading and changing memberships. Everything is read as of now (strongly consistent). */
export type MemberStore = {
  readMember: (clinic: string, sub: string) => Promise<Member | undefined>;
  /** Every membership of a person. */
  readMemberships: (sub: string) => Promise<Member[]>;
  listMembers: (clinic: string) => Promise<Member[]>;
  /** Who works at a clinic or did, by `sub`, for as long as the audit speaks of them. */
  listNamed: (clinic: string) => Promise<Map<string, NamedPerson>>;
  /** The put of a former member's name, for the transaction that ends the membership at `leftAt`. */
  leftWrite: (left: Member, leftAt: string) => Write;
  /** Writes down when somebody was seen at a clinic; nothing where they do not work there any more. */
  markSeen: (seen: Pick<Member, 'clinic' | 'sub'>, at: string) => Promise<void>;
  /** Writes down what they are spoken to in at a clinic; nothing where they do not work there any more. */
  saveLanguage: (spoken: Pick<Member, 'clinic' | 'sub'>, lang: StaffLanguage) => Promise<void>;
  /** Makes or changes a membership; `others` are written with it, or not at all. */
  saveMember: (saved: Member, others?: readonly Write[]) => Promise<MemberChanged>;
  removeMember: (removed: Pick<Member, 'clinic' | 'sub' | 'role'>, others?: readonly Write[]) => Promise<MemberRemoved>;
};

/** The change of the set of admins. Its condition keeps the last admin. */
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
  const listItems = (PK: string, prefix: string) =>
    queryAll(db, {
      TableName: table,
      KeyConditionExpression: 'PK = :PK AND begins_with(SK, :prefix)',
      ExpressionAttributeValues: { ':PK': PK, ':prefix': prefix },
      ConsistentRead: true,
    });
  const list = async (PK: string, prefix: string): Promise<Member[]> =>
    (await listItems(PK, prefix)).map((item) => member.parse(item));

  /** The name of the first write that was refused is the answer. */
  const commit = async <Refusal extends string>(
    writes: NamedWrites<Refusal | 'memberships'>,
  ): Promise<'done' | Refusal> => {
    const answer = await retryTransaction(db, writes);
    if (answer.outcome === 'done') return 'done';
    const [refusal] = answer.refused.keys();
    if (refusal === undefined || refusal === 'memberships') throw new Error('A write beside a membership was refused');
    return refusal as Refusal;
  };

  return {
    readMember: async (clinic, sub) => {
      const found = await readItem(db, table, memberKey(clinic, sub));
      return found && member.parse(found);
    },
    readMemberships: (sub) => list(membershipKey(sub, '').PK, 'CLINIC#'),
    listMembers: (clinic) => list(memberKey(clinic, '').PK, 'MEMBER#'),
    listNamed: async (clinic) => {
      const people = (await listItems(memberKey(clinic, '').PK, 'MEMBER')).map((item) => namedPerson.parse(item));
      // Members sort before those who left, and whoever came back has the name of today.
      return new Map(people.toReversed().map((one) => [one.sub, one]));
    },
    leftWrite: (left, leftAt) => ({
      Put: {
        TableName: table,
        Item: {
          ...formerMemberKey(left.clinic, left.sub),
          ...formerMember.parse({ ...left, leftAt }),
          schemaVersion,
          ttl: secondsOf(leftAt) + recordKeptSeconds,
        },
      },
    }),
    markSeen: async ({ clinic, sub }, at) => {
      const there = { condition: { expression: 'attribute_exists(#PK)' } };
      const seen = { TableName: table, Key: memberKey(clinic, sub), ...updateExpression({ lastSeenAt: at }, there) };
      // Whatever refuses it is a change of the membership, which is worth more; the next hour comes.
      await tryWrite(db, new UpdateCommand(seen));
    },
    saveLanguage: async ({ clinic, sub }, lang) => {
      const there = { condition: { expression: 'attribute_exists(#PK)' } };
      const keys = [memberKey(clinic, sub), membershipKey(sub, clinic)];
      const written = (Key: (typeof keys)[number]) =>
        retryWrite(db, new UpdateCommand({ TableName: table, Key, ...updateExpression({ lang }, there) }));
      await Promise.all(keys.map(written));
    },
    saveMember: (saved, others = []) => {
      const record = { ...member.parse(saved), schemaVersion };
      return commit<'last-admin'>({
        'last-admin': adminsWrite(table, saved, saved.role === 'admin'),
        memberships: [
          { Put: { TableName: table, Item: { ...memberKey(saved.clinic, saved.sub), ...record } } },
          { Put: { TableName: table, Item: { ...membershipKey(saved.sub, saved.clinic), ...record } } },
          ...others,
        ],
      });
    },
    removeMember: ({ clinic, sub }, others = []) =>
      commit<'last-admin' | 'missing'>({
        'last-admin': adminsWrite(table, { clinic, sub }, false),
        missing: {
          Delete: {
            TableName: table,
            Key: memberKey(clinic, sub),
            ConditionExpression: 'attribute_exists(PK)',
          },
        },
        memberships: [
          { Delete: { TableName: table, Key: membershipKey(sub, clinic) } },
          forgetViewsWrite(table, { clinic, sub }),
          ...others,
        ],
      }),
  };
};
