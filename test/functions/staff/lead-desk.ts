/** Leads that came in by the form, and a desk from which staff work them. */
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { leadKey, matchKey } from '../../../shared/aws/items/keys.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import { personHash } from '../../../shared/leads/person-hash.ts';
import { aClinic, aSubmission } from '../../builders.ts';
import type { Emulator } from '../../emulator.ts';
import { intakeOn, keys, noon } from '../intake.ts';
import { type StaffCall, staffRoom } from '../staff-room.ts';

type Over = Parameters<typeof aSubmission>[0];
type As = StaffCall['as'];

let people = 0;

export const leadDesk = async (emulator: Emulator) => {
  const { client, tables } = emulator;
  const clock = { now: noon };
  const intake = intakeOn(emulator, clock);
  const room = await staffRoom(emulator, clock);
  await intake.clinics.createClinic(aClinic());
  await intake.clinics.createClinic(aClinic({ clinic: 'birch', zone: 'America/New_York', country: 'US' }));

  const leadNow = async ({ clinic, leadId }: Pick<Lead, 'clinic' | 'leadId'>) =>
    (await intake.leads.readLead(clinic, leadId)) as Lead;
  const call =
    (method: string, tail = '') =>
    (
      leadId: string,
      { as = 'staff@alba', body, headers }: { as?: As; body?: unknown; headers?: Record<string, string> } = {},
      params: Record<string, string> = {},
    ) =>
      room.send({
        method,
        path: `/v1/staff/{clinic}/leads/{leadId}${tail}`,
        params: { leadId, ...params },
        as,
        body,
        headers,
      });

  return {
    ...room,
    clock,
    intake,
    leadNow,
    /** Sends a submission of somebody new, unless an address is given, and reads the lead that it made. */
    aLead: async (over: Over = {}, clinic = 'alba'): Promise<Lead> => {
      people += 1;
      const email = String(over?.contact?.email ?? `person-${people}@example.com`);
      const body = JSON.stringify(aSubmission({ ...over, contact: { ...over?.contact, email } }));
      await intake.send({ params: { clinic }, headers: { 'content-type': 'application/json' }, body });
      const Key = matchKey(clinic, personHash(keys.match, clinic, email));
      const { Item } = await client.send(new GetCommand({ TableName: tables.leads, Key }));
      return await leadNow({ clinic, leadId: String(Item?.leadId) });
    },
    /** What an erase leaves of a lead. */
    erase: ({ clinic, leadId }: Lead) => {
      const Item = { ...leadKey(clinic, leadId), leadId, clinic, erasedAt: new Date(noon).toISOString() };
      return client.send(new PutCommand({ TableName: tables.leads, Item }));
    },
    planOf: async ({ clinic, leadId }: Lead) =>
      (await intake.leads.readMessages(clinic, leadId))
        .map(({ kind, state, error }) => [kind, state, error].filter(Boolean).join(' '))
        .sort(),
    /** What is on record about a lead: `actor action fields`. */
    auditOf: async ({ clinic, leadId }: Lead) => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: tables.audit,
          KeyConditionExpression: 'PK = :clinic',
          ExpressionAttributeValues: { ':clinic': `CLINIC#${clinic}` },
        }),
      );
      return Items.filter((item) => item.leadId === leadId && item.actor !== 'intake').map(
        ({ actor, action, fields }) => `${actor} ${action} ${fields.join(' ')}`,
      );
    },
    read: call('GET'),
    patch: call('PATCH'),
    note: call('POST', '/notes'),
    review: call('POST', '/reviews'),
    release: call('POST', '/release'),
    undo: call('POST', '/undo'),
    messages: call('GET', '/messages'),
    resend: call('POST', '/messages/{messageId}/resend'),
    withdraw: call('POST', '/withdraw'),
    link: call('PUT', '/duplicates/{otherId}'),
    unlink: call('DELETE', '/duplicates/{otherId}'),
  };
};

export type LeadDesk = Awaited<ReturnType<typeof leadDesk>>;

/** The JSON of an answer. */
export const json = ({ body }: { body: string }) => JSON.parse(body);
