import * as z from 'zod';
import { callerOf } from '../iam/function-policies.ts';
import { isAllowed, type Statement } from '../iam/policy-statement.ts';
import { localPool } from '../local-pool.ts';
import type { People, Person } from './people.ts';
import type { PoolReply, PoolRequest } from './pool-reply.ts';

/** What the admin API works with. `poolArn` is what policies name; `now` in ms since 1970. */
export type AdminInputs = {
  people: People;
  policies: ReadonlyMap<string, readonly Statement[]>;
  poolArn: string;
  now: () => number;
  /** Sends somebody the mail that invites them. */
  sendInvitation: (person: Person) => void;
};

const call = z.object({ UserPoolId: z.string(), Username: z.string().min(1) });
const creation = call.extend({
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  MessageAction: z.enum(['RESEND', 'SUPPRESS']).optional(),
});

const headers = { 'content-type': 'application/x-amz-json-1.1' };
const refuse = (type: string, message: string): PoolReply => ({
  status: 400,
  headers,
  body: { __type: type, message },
});

const attributesOf = ({ sub, email, name }: Person) =>
  Object.entries({ sub, email, email_verified: 'true', ...(name && { name }) }).map(([Name, Value]) => ({
    Name,
    Value,
  }));

const statusOf = ({ invitedAt }: Person) => (invitedAt === undefined ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD');

const described = (person: Person) => ({
  Username: person.sub,
  Enabled: true,
  UserStatus: statusOf(person),
  UserCreateDate: person.createdAt / 1000,
  UserLastModifiedDate: person.createdAt / 1000,
});

const created = (person: Person): PoolReply => ({
  status: 200,
  headers,
  body: { User: { ...described(person), Attributes: attributesOf(person) } },
});

function inviteAgain(known: Person | undefined, { people, now, sendInvitation }: AdminInputs): PoolReply {
  if (!known) return refuse('UserNotFoundException', 'User does not exist.');
  if (known.invitedAt === undefined) {
    const what = `Resend not possible. ${known.email} status is not FORCE_CHANGE_PASSWORD`;
    return refuse('UnsupportedUserStateException', what);
  }
  const invited = { ...known, invitedAt: now() };
  people.save(invited);
  sendInvitation(invited);
  return created(invited);
}

function createUser(body: unknown, inputs: AdminInputs): PoolReply {
  const { people, now, sendInvitation } = inputs;
  const { Username, UserAttributes, MessageAction } = creation.parse(body);
  if (MessageAction === 'RESEND') return inviteAgain(people.find(Username), inputs);
  if (!/^[^@\s]+@[^@\s]+$/.test(Username)) return refuse('InvalidParameterException', 'Username should be an email.');
  if (people.find(Username)) return refuse('UsernameExistsException', 'User account already exists');
  const name = UserAttributes.find(({ Name }) => Name === 'name')?.Value;
  const person = people.invite(Username, now(), name);
  if (MessageAction !== 'SUPPRESS') sendInvitation(person);
  return created(person);
}

function getUser(sent: unknown, { people }: AdminInputs): PoolReply {
  const person = people.find(call.parse(sent).Username);
  if (!person) return refuse('UserNotFoundException', 'User does not exist.');
  const UserMFASettingList = person.hasToken ? ['SOFTWARE_TOKEN_MFA'] : [];
  const body = { ...described(person), UserAttributes: attributesOf(person), UserMFASettingList };
  return { status: 200, headers, body };
}

function deleteSoftwareToken(body: unknown, { people }: AdminInputs): PoolReply {
  const person = people.find(call.parse(body).Username);
  if (!person) return refuse('UserNotFoundException', 'User does not exist.');
  people.save({ ...person, hasToken: false });
  return { status: 200, headers, body: {} };
}

const operations: Record<string, (body: unknown, inputs: AdminInputs) => PoolReply> = {
  AdminCreateUser: createUser,
  AdminGetUser: getUser,
  AdminDeleteSoftwareToken: deleteSoftwareToken,
};

/**
 * `POST /` with the target `AWSCognitoIdentityProviderService.<operation>`, as the SDK calls it. Functions are held to
 * the policies of their roles; operations that the product does not use are refused by name.
 */
export function adminApi({ headers: sent, body }: PoolRequest, inputs: AdminInputs): PoolReply {
  const operation = String(sent['x-amz-target'] ?? '').replace(/^.*\./, '');
  const run = operations[operation];
  if (!run) return refuse('UnknownOperationException', `The local user pool does not support ${operation}.`);
  const caller = callerOf(sent.authorization);
  const statements = caller === undefined ? undefined : inputs.policies.get(caller);
  const access = { action: `cognito-idp:${operation}`, resource: inputs.poolArn };
  if (statements && !isAllowed(statements, access)) {
    const what = `User: ${caller} is not authorized to perform: ${access.action} on resource: ${access.resource}`;
    return refuse('AccessDeniedException', what);
  }
  const read = call.safeParse(JSON.parse(body || '{}'));
  if (!read.success) return refuse('InvalidParameterException', '1 validation error detected');
  if (read.data.UserPoolId !== localPool.userPoolId) {
    return refuse('ResourceNotFoundException', `User pool ${read.data.UserPoolId} does not exist.`);
  }
  return run(JSON.parse(body), inputs);
}
