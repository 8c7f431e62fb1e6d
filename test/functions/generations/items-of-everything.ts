/**
 * What the product writes when people are screened, worked on, linked and erased, made by its own routes: a generation of
 * items. `RECORD_GENERATION=NAME npx vitest run test/functions/generations` keeps it as NAME.json beside the earlier ones,
 * which a change of what is stored calls for.
 */
import type { Item } from '../../../shared/aws/table/read-items.ts';
import type { PrivacyRoom } from '../privacy-room.ts';

/** By table. `leadId` is somebody who filled in everything, `erasedId` somebody who was erased. */
export type Generation = Record<'leads' | 'audit' | 'ledger', Item[]> & { leadId: string; erasedId: string };

/** Sets as JSON can say them. */
const written = (_key: string, value: unknown): unknown => (value instanceof Set ? { set: [...value] } : value);
/** Sets again. */
const read = (_key: string, value: unknown): unknown => {
  const kept = (value as { set?: unknown } | null)?.set;
  return Array.isArray(kept) && Object.keys(value as object).length === 1 ? new Set(kept) : value;
};

/** A generation as a file, and out of one. */
export const generationText = (items: Generation): string => `${JSON.stringify(items, written, 1)}\n`;
export const readGeneration = (text: string): Generation => JSON.parse(text, read) as Generation;

/** Has everything happen in an empty room, and gives what is then in the tables. Throws when something is refused. */
export async function itemsOfEverything(room: PrivacyRoom): Promise<Generation> {
  const done = async (id: string, what: string, body: unknown, over: { method?: string; version?: number } = {}) => {
    const { method = 'POST', version } = over;
    const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` };
    const { statusCode, body: said } = await room.send(id, what, { method, body, headers });
    if (statusCode >= 300) throw new Error(`${method} ${what || 'lead'} answered ${statusCode}: ${said}`);
  };
  const leadId = await room.submit();
  room.clock.now += 60_000;
  await room.submit({ contact: { email: room.emailOf(leadId) } });
  const otherId = await room.submit();
  const erasedId = await room.submit();
  const lead = (await room.under(leadId)).find(({ SK }) => SK === 'LEAD');
  await done(leadId, '', { status: 'contacted' }, { method: 'PATCH', version: Number(lead?.version) });
  await done(leadId, '/notes', { text: 'Called; prefers mornings.' });
  await done(leadId, '/reviews', { decision: 'proceed', reason: 'Clear.', verifiedInPerson: true, notify: true });
  const path = '/v1/staff/{clinic}/leads/{leadId}/duplicates/{otherId}';
  const linked = await room.staff.send({
    path,
    method: 'PUT',
    params: { clinic: 'alba', leadId, otherId },
    as: 'staff@alba',
  });
  if (linked.statusCode >= 300) throw new Error(`Linking answered ${linked.statusCode}: ${linked.body}`);
  await done(leadId, '/withdraw', { scope: 'marketing' });
  await done(erasedId, '/erase', { reason: 'request' }, { version: 1 });
  const [leads, audit, ledger] = [
    await room.everything('leads'),
    await room.everything('audit'),
    await room.everything('ledger'),
  ];
  return { leadId, erasedId, leads, audit, ledger };
}
