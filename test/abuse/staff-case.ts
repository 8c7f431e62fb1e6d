/** Requests of the staff of two clinics at a whole stack, and leads that they may or may not see. */
import { aSubmission } from '../builders.ts';
import type { Item, Stack } from '../e2e/stack.ts';
import { freshEmail, jsonType, type Sent } from './abuse-case.ts';

/** `as` is a seeded user, `role@clinic`. */
export type Ask = { as?: string; method?: string; body?: unknown; tag?: string; headers?: readonly string[] };

type Over = Parameters<typeof aSubmission>[0];

export const staffOf = (stack: Stack) => {
  const itemOf = async (leadId: string): Promise<Item | undefined> =>
    (await stack.items()).find((item) => item.SK === 'LEAD' && item.leadId === leadId);
  return {
    /** A request to a path below `/v1/staff`, by a token of this moment. */
    ask: async (
      path: string,
      { as = 'admin@alba', method = 'GET', body, tag, headers = [] }: Ask = {},
    ): Promise<Sent> => ({
      method,
      path: `/v1/staff${path}`,
      headers: [
        ...['Authorization', `Bearer ${await stack.token(`${as}.example`)}`],
        ...(tag ? ['If-Match', tag] : []),
        ...(body === undefined ? [] : ['Content-Type', jsonType]),
        ...headers,
      ],
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
    /** Sends a submission of somebody new; the id of the lead that it made. */
    aLead: async (clinic = 'alba', over: Over = {}): Promise<string> => {
      const email = freshEmail();
      const body = JSON.stringify(aSubmission({ ...over, contact: { email, ...over?.contact } }));
      const headers = { 'content-type': jsonType };
      await stack.request(`/v1/clinics/${clinic}/screenings`, { method: 'POST', headers, body });
      const address = over?.contact?.email ?? email;
      const isTheirs = ({ SK, contact }: Item) => SK === 'LEAD' && (contact as { email?: string })?.email === address;
      return String((await stack.items()).find(isTheirs)?.leadId);
    },
    itemOf,
    tagOf: async (leadId: string) => `"${(await itemOf(leadId))?.version}"`,
  };
};
