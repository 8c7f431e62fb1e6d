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
};

const call = z.object({ UserPoolId: z.string(), Username: z.string().min(1) });
const creation = call.extend({
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
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

const described = ({ sub, createdAt }: Person, status: string) => ({
  Username: sub,
  Enabled: true,
  UserStatus: status,
  UserCreateDate: createdAt / 1000,
  UserLastModifiedDate: createdAt / 1000,
});

function createUser(body: unknown, { people, now }: AdminInputs): PoolReply {
  const { Username, UserAttributes } = creation.parse(body);
  if (!/^[^@\s]+@[^@\s]+$/.test(Username)) return refuse('InvalidParameterException', 'Username should be an email.');
  if (people.find(Username)) return refuse('UsernameExistsException', 'User account already exists');
  const name = UserAttributes.find(({ Name }) => Name === 'name')?.Value;
  const person = people.invite(Username, now(), name);
  const User = { ...described(person, 'FORCE_CHANGE_PASSWORD'), Attributes: attributesOf(person) };
  return { status: 200, headers, body: { User } };
}

function getUser(body: unknown, { people }: AdminInputs): PoolReply {
  const person = people.find(call.parse(body).Username);
  if (!person) return refuse('UserNotFoundException', 'User does not exist.');
  return { status: 200, headers, body: { ...described(person, 'CONFIRMED'), UserAttributes: attributesOf(person) } };
}

const operations: Record<string, (body: unknown, inputs: AdminInputs) => PoolReply> = {
  AdminCreateUser: createUser,
  AdminGetUser: getUser,
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
