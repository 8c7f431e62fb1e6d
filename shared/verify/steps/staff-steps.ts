/** Steps about staff: nobody without a token, and with one a change by the entity tag, as it came through the edge. */
import * as z from 'zod';
import { ask, jsonPost, problemOf, summaryOf } from '../ask.ts';
import { judged, notAsked, type Step, type World } from '../step.ts';

const leadsOf = ({ target, clinic }: World): string => `${target.publicUrl}/v1/staff/${clinic}/leads`;

const closed: Step = {
  name: 'staff-closed',
  expected: '401 without a token and with a wrong one',
  run: async (world) => {
    const none = await ask(world, leadsOf(world));
    const wrong = await ask(world, leadsOf(world), { headers: { authorization: 'Bearer nobody' } });
    const isRefused = (answer: typeof none): boolean =>
      answer.status === 401 && problemOf(answer)?.name === 'unauthenticated' && answer.headers.has('www-authenticate');
    return judged(
      `${summaryOf(none)}, ${summaryOf(wrong)}`,
      { 'without a token': isRefused(none), 'with a wrong one': isRefused(wrong) },
      none.status,
    );
  },
};

const listed = z.object({ leads: z.array(z.object({ leadId: z.string(), name: z.string() })) });

const findLead = async (world: World, authorization: string) => {
  const page = await ask(world, leadsOf(world), { headers: { authorization } });
  const rows = listed.safeParse(page.json).data?.leads ?? [];
  return { page, leadId: rows.find(({ name }) => name === world.visitor.name)?.leadId };
};

/**
 * Closes the lead by the tag that reading it gave, which CloudFront makes a weak one where it compresses; the tag of
 * before is then refused.
 */
const change: Step = {
  name: 'staff-change',
  expected: 'a lead is changed by the ETag that came, weak or not; that of before is 412',
  needs: ['submission'],
  run: async (world) => {
    if (!world.token) return notAsked('needs the access token of a member: --token, or SUITABLY_TOKEN');
    const authorization = `Bearer ${world.token}`;
    const { page, leadId } = await findLead(world, authorization);
    if (!leadId) return judged(`the list: ${summaryOf(page)}`, { 'lead in the list': false }, page.status);
    const url = `${leadsOf(world)}/${leadId}`;
    const lead = await ask(world, url, { headers: { authorization, 'accept-encoding': 'br, gzip' } });
    const tag = lead.headers.get('etag') ?? '';
    const close = () =>
      ask(world, url, {
        ...jsonPost({ status: 'closed', closeReason: 'other' }, { authorization, 'if-match': tag }),
        method: 'PATCH',
      });
    const first = await close();
    const second = await close();
    return judged(
      `ETag ${tag || 'missing'}, ${summaryOf(first)}, ${summaryOf(second)}`,
      {
        read: lead.status === 200,
        changed: first.status === 200,
        'new tag': first.headers.has('etag') && first.headers.get('etag') !== tag,
        '412 for the old tag': second.status === 412,
      },
      first.status,
    );
  },
};

/** Of staff. */
export const staffSteps = { closed, change };
