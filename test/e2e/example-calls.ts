/** The examples of the API's description as calls: at a running stack, by the least role that may, in their order. */
import type { RulesAnswer } from '../../shared/contract/answers/rules-answers.ts';
import { exampleScreening } from '../../shared/contract/openapi/examples.ts';
import type { Example, Operation } from '../../shared/contract/openapi/operation.ts';
import { operations } from '../../shared/contract/openapi/operations.ts';
import { clinicianAlone } from '../../shared/contract/roles.ts';
import type { Policy, Route } from '../../shared/contract/route.ts';
import { type OperationId, routes } from '../../shared/contract/routes.ts';
import type { Stack } from './stack.ts';

/** A described operation and the row that it belongs to. */
export type Described = { id: OperationId; operation: Operation; row: Route };

/** Every operation, in an order in which the examples can be called. */
export const described: readonly Described[] = (Object.keys(operations) as OperationId[]).map((id) => ({
  id,
  operation: operations[id],
  row: routes[id],
}));

/** The path of an example, with the names in its query. */
export const pathOf = (template: string, { params = {}, query }: Pick<Example, 'params' | 'query'>): string => {
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? name));
  return query ? `${path}?${new URLSearchParams(query)}` : path;
};

/** Replaces every `{{name}}` in an example by what `find` gives for it. */
export const filledIn = async (example: Example, find: (name: string) => Promise<string>): Promise<Example> => {
  let text = JSON.stringify(example);
  for (const [written, name = ''] of text.matchAll(/\{\{(\w+)\}\}/g)) {
    text = text.replace(written, JSON.stringify(await find(name)).slice(1, -1));
  }
  return JSON.parse(text);
};

const alba = '/v1/staff/alba';
type Row = { leadId: string; name: string };
type Message = { messageId: string; kind: string };

/** Calls as the members of alba, and what earlier calls have made. */
export const exampleCalls = (stack: Stack) => {
  const call = async (
    path: string,
    policy: Policy,
    { headers, body, method = 'GET' }: Partial<Example> & { method?: string } = {},
  ) => {
    const role = policy === 'member' ? 'viewer' : policy === clinicianAlone ? 'clinician' : policy;
    const token: Record<string, string> =
      policy === 'public' ? {} : { authorization: `Bearer ${await stack.token(`${role}@alba.example`)}` };
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    return await stack.request(path, {
      method,
      headers: { ...token, ...type, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };

  const submit = async (name: string, over: object = {}) => {
    const contact = { name, email: `${name.replace(' ', '.').toLowerCase()}@example.com` };
    const body = { ...exampleScreening, contact, ...over };
    await call('/v1/clinics/alba/screenings', 'public', { method: 'POST', body });
    await stack.settle();
    return await idOf(name);
  };
  const idOf = async (name: string): Promise<string> => {
    const { leads } = await (await call(`${alba}/leads`, 'viewer')).json();
    return (leads as Row[]).find((one) => one.name === name)?.leadId ?? '';
  };
  const tagOf = async (path: string) => (await call(path, 'viewer')).headers.get('etag') ?? '';
  const rulesNow = async (): Promise<RulesAnswer> => await (await call(`${alba}/rules`, 'viewer')).json();
  const ada = () => idOf(exampleScreening.contact.name);

  const values: Record<string, () => Promise<string>> = {
    leadId: ada,
    leadTag: async () => tagOf(`${alba}/leads/${await ada()}`),
    otherId: () => submit('Bea Bruni'),
    heldLeadId: () => submit('Cleo Conti', { leaveEmpty: 'https://spam.example' }),
    rulesDigest: async () => (await rulesNow()).digest,
    latestReview: async () => (await rulesNow()).latestReview,
    approvalId: async () => (await rulesNow()).signOff?.approvalId ?? '',
    proposalId: async () => (await rulesNow()).proposal?.proposalId ?? '',
    settingsTag: () => tagOf(`${alba}/settings`),
    eventId: async () => {
      const { adverseEvents } = await (await call(`${alba}/leads/${await ada()}`, 'viewer')).json();
      return (adverseEvents as { eventId: string }[])[0]?.eventId ?? '';
    },
    screeningId: async () => {
      const { screenings } = await (await call(`${alba}/leads/${await ada()}`, 'viewer')).json();
      return (screenings as { screeningId: string }[])[0]?.screeningId ?? '';
    },
    messageId: async () => {
      await stack.settle();
      const { messages } = await (await call(`${alba}/leads/${await ada()}/messages`, 'viewer')).json();
      return (messages as Message[]).find(({ kind }) => kind === 'summary')?.messageId ?? '';
    },
  };

  return async ({ id, operation: { example }, row }: Described): Promise<Response> => {
    if (!example) throw new Error(`${id} has no example`);
    const filled = await filledIn(example, async (wanted) => (await values[wanted]?.()) ?? '');
    return await call(pathOf(row.path, filled), row.policy, { ...filled, method: row.method });
  };
};
