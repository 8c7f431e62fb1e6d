/** What the matrix calls with: valid calls made of the examples of the API's description, and ids that are wrong. */
import { isDeepStrictEqual } from 'node:util';
import { paginateScan, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { messageKey } from '../../../shared/aws/items/keys.ts';
import type { RulesAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import type { Example } from '../../../shared/contract/openapi/operation.ts';
import { operations } from '../../../shared/contract/openapi/operations.ts';
import { staffRoutes } from '../../../shared/contract/staff-routes.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import { filledIn } from '../../e2e/example-calls.ts';
import type { Emulator } from '../../emulator.ts';
import type { Answer } from '../intake.ts';
import { aMember } from '../staff-room.ts';
import { json, leadDesk } from './lead-desk.ts';
import type { Cell, Id } from './matrix.ts';

const minute = 60_000;

/** Items by table and key. */
type Stored = Map<string, Record<string, unknown>>;

/** Everything that is stored, counters left out. */
const everythingIn = async ({ client, tables }: Emulator): Promise<Stored> => {
  const all: Stored = new Map();
  for (const TableName of Object.values(tables)) {
    for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
      for (const item of Items)
        if (!String(item.PK).startsWith('COUNT#')) all.set(`${TableName} ${item.PK} ${item.SK}`, item);
    }
  }
  return all;
};

/** Keys of what is not in both as it is in the other. */
export const changedKeys = (before: Stored, after: Stored): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => !isDeepStrictEqual(before.get(key), after.get(key)),
  );

export const matrixDesk = async (emulator: Emulator) => {
  const { client, tables } = emulator;
  const desk = await leadDesk(emulator);
  const foreign = await desk.aLead({}, 'birch');
  const erased = await desk.aLead();
  await desk.erase(erased);
  let members = 0;

  const summaryOf = async ({ clinic, leadId }: Pick<Lead, 'clinic' | 'leadId'>): Promise<string> => {
    const messages = await desk.leads.readMessages(clinic, leadId);
    return messages.find(({ kind }) => kind === 'summary')?.messageId ?? '';
  };
  /** A message that may go once more, because it went. */
  const sentSummary = async (lead: Lead): Promise<string> => {
    const messageId = await summaryOf(lead);
    const update = new UpdateCommand({
      TableName: tables.leads,
      Key: messageKey(lead.clinic, lead.leadId, messageId),
      UpdateExpression: 'SET #state = :sent',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':sent': 'SENT' },
    });
    await client.send(update);
    return messageId;
  };
  const anEventOf = async ({ clinic, leadId }: Pick<Lead, 'clinic' | 'leadId'>): Promise<string> => {
    const body = { kind: 'burn', happenedOn: '2026-06-01', severity: 'mild', note: 'A stripe.' };
    const path = '/v1/staff/{clinic}/leads/{leadId}/adverse-events';
    const as = `clinician@${clinic}` as const;
    return json(await desk.send({ method: 'POST', path, params: { clinic, leadId }, as, body })).eventId;
  };
  const foreignEvent = await anEventOf(foreign);
  const newMember = async () => {
    members += 1;
    const email = `member-${members}@alba.example`;
    await desk.members.saveMember(aMember({ email, sub: `sub-member-${members}` }));
    return email;
  };

  const rulesNow = async (): Promise<RulesAnswer> => json(await desk.send({ path: staffRoutes.readRules.path }));
  /** What the example of an operation about the rules makes. */
  const made = async (operation: 'signRules' | 'proposeOverlay'): Promise<RulesAnswer> => {
    const { method, path } = staffRoutes[operation];
    const { digest, latestReview } = await rulesNow();
    const filled = await filledIn(operations[operation].example as Example, async (name) =>
      name === 'rulesDigest' ? digest : latestReview,
    );
    return json(await desk.send({ method, path, as: 'clinician@alba', body: filled.body }));
  };

  /** Values of the placeholders, each call with a lead of its own. */
  const valuesOf = (lead: Lead): Record<string, () => Promise<string> | string> => ({
    leadId: () => lead.leadId,
    leadTag: () => `"${lead.version}"`,
    otherId: async () => (await desk.aLead()).leadId,
    heldLeadId: async () => (await desk.aLead({ leaveEmpty: 'https://spam.example' })).leadId,
    messageId: () => sentSummary(lead),
    eventId: () => anEventOf(lead),
    rulesDigest: async () => (await rulesNow()).digest,
    latestReview: async () => (await rulesNow()).latestReview,
    approvalId: async () => (await made('signRules')).signOff?.approvalId ?? '',
    proposalId: async () => (await made('proposeOverlay')).proposal?.proposalId ?? '',
    screeningId: () => lead.lastScreeningId,
    settingsTag: async () => {
      const settings = await desk.send({ path: '/v1/staff/{clinic}/settings' });
      return settings.headers.ETag ?? '';
    },
  });

  const wrong: Record<string, Partial<Record<NonNullable<Id>['kind'], () => Promise<string> | string>>> = {
    leadId: {
      foreign: () => foreign.leadId,
      missing: () => 'x'.repeat(22),
      malformed: () => 'LEAD#1',
      erased: () => erased.leadId,
    },
    screeningId: { foreign: () => foreign.lastScreeningId, missing: () => 'none', malformed: () => 'SCREENING#1' },
    messageId: { foreign: () => summaryOf(foreign), missing: () => 'none', malformed: () => 'MSG#1' },
    eventId: { foreign: () => foreignEvent, missing: () => 'none', malformed: () => 'ADVERSE#1' },
    email: { foreign: () => 'staff@birch.example', missing: () => 'nobody@x.example', malformed: () => 'nobody' },
    approvalId: { missing: () => 'none', malformed: () => 'RULES#1' },
    proposalId: { missing: () => 'none', malformed: () => 'RULES#1' },
    // Who is made a member here is no stranger afterwards.
    newEmail: { foreign: () => 'viewer@birch.example', missing: () => 'new@x.example', malformed: () => 'nobody' },
  };
  const wrongId = async ({ name, kind }: NonNullable<Id>, operation: Cell['operation']): Promise<string> => {
    const others: Record<string, string> = {
      otherId: 'leadId',
      ...(operation === 'saveMember' && { email: 'newEmail' }),
    };
    return (await wrong[others[name] ?? name]?.[kind]?.()) ?? '';
  };

  return {
    ...desk,
    /** The example of an operation's description, on a lead of its own, where `caller` has done what it undoes. */
    exampleOf: async (operation: Cell['operation'], caller: Cell['caller'] = 'staff@alba'): Promise<Example> => {
      const { example } = operations[operation];
      if (!example) throw new Error(`${operation} has no example`);
      const lead = await desk.aLead();
      if (operation === 'undoStatus') {
        const headers = { 'if-match': `"${lead.version}"` };
        await desk.patch(lead.leadId, { as: caller, body: { status: 'contacted' }, headers });
      }
      const values = valuesOf(lead);
      const filled = await filledIn(example, async (name) => (await values[name]?.()) ?? '');
      return staffRoutes[operation].path.includes('{email}')
        ? { ...filled, params: { ...filled.params, email: await newMember() } }
        : filled;
    },
    /** Sends an example as the cell's caller, with the cell's wrong id, if it has one. */
    sendCell: async ({ operation, caller, id }: Cell, example: Example, clinic = 'alba') => {
      const { method, path } = staffRoutes[operation];
      return await desk.send({
        ...{ method, path, as: caller, body: example.body, headers: example.headers },
        params: { ...example.params, ...(id && { [id.name]: await wrongId(id, operation) }), clinic },
        query: new URLSearchParams(example.query).toString(),
      });
    },
    /** Guesses of ids are counted by the minute. */
    aMinuteLater: () => {
      desk.clock.now += minute + 1_000;
    },
    everything: () => everythingIn(emulator),
  };
};

/** A problem as text, without what differs from request to request. */
export const problemIn = (answer: Answer): string => JSON.stringify({ ...json(answer), traceId: undefined });
