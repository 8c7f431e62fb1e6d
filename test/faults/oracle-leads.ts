/**
 * What is promised about leads, read from all three tables after a run: that nothing is lost, overwritten or there by
 * halves, that an erase left nothing, and that the audit has what was done, no more and no less.
 */
import { strippedOf } from '../../shared/aws/erasure/item-register.ts';
import { leadKinds } from '../../shared/aws/erasure/lead-item-kinds.ts';
import { leadIdOf } from '../../shared/aws/items/keys.ts';
import { hasEnded } from '../../shared/mail/message.ts';
import type { Act, Item, World } from './faulty-world.ts';
import { canariesOf, emailOf, note } from './people.ts';

/** Each gives the lead its next version, in one transaction with its entry. */
const changing: Record<string, readonly string[]> = {
  'screening.received': ['post'],
  'lead.changed': ['phone', 'status'],
  'lead.released': ['release'],
  'lead.erased': ['erase'],
  'note.added': ['note'],
  'review.added': ['review'],
  'message.resent': ['resend'],
  'marketing.withdrawn': ['withdraw', 'unsubscribe'],
  'marketing.confirmed': ['confirm'],
  'duplicate.linked': ['link'],
  'duplicate.unlinked': ['unlink'],
};

/** Actions that are on record each time that somebody was told so; the others may find nothing to do. */
const recorded = ['lead.changed', 'lead.released', 'note.added', 'review.added', 'message.resent'];

/** The tables; items of leads also by partition, entries by lead. */
type Found = {
  leads: Item[];
  audit: Item[];
  ledger: Item[];
  acts: readonly Act[];
  /** In s. */
  now: number;
  partitions: Map<string, Item[]>;
  entries: Map<unknown, Item[]>;
  /** Ids of leads that were erased. */
  erased: Set<unknown>;
};

const isLead = ({ SK }: Item) => SK === 'LEAD';
const isErased = (item: Item) => isLead(item) && item.erasedAt !== undefined;
const isReadable = (item: Item) => isLead(item) && item.erasedAt === undefined;
const under = ({ partitions }: Found, { PK }: Item, prefix = '') =>
  (partitions.get(PK) ?? []).filter(({ SK }) => SK.startsWith(prefix));
const entriesOf = ({ entries }: Found, leadId: unknown, action?: string) =>
  (entries.get(leadId) ?? []).filter((entry) => action === undefined || entry.action === action);

/** P18: whoever changed a lead changed the lead as it was, so its versions are its changes, counted. */
const overwrites = (found: Found): string[] =>
  found.leads.filter(isLead).flatMap(({ leadId, version }) => {
    const changes = entriesOf(found, leadId).filter(({ action }) => Object.hasOwn(changing, String(action)));
    return version === changes.length ? [] : [`P18: ${leadId} has version ${version} after ${changes.length} changes`];
  });

const entryIdOf = ({ SK }: Item) => SK.slice(SK.indexOf('#') + 1);
const entryIdsOf = (found: Found, { leadId }: Item, action: string) =>
  entriesOf(found, leadId, action).map(entryIdOf).sort();
/** Entries of changes that left an entry of staff under the lead as well. */
const noteIdsOf = (found: Found, { leadId }: Item) =>
  entriesOf(found, leadId)
    .filter(({ fields }) => (fields as readonly string[]).includes('notes'))
    .filter(({ action }) => !String(action).endsWith('.read'))
    .map(entryIdOf)
    .sort();
const underIds = (found: Found, lead: Item, prefix: string) =>
  under(found, lead, prefix)
    .map(({ SK }) => SK.slice(prefix.length))
    .sort();

/** P22, P2: each record of a lead has its entry, and each entry its record. */
const recordFaults = (found: Found): string[] =>
  found.leads.filter(isReadable).flatMap((lead) => {
    const kinds = [
      ['SCREENING#', 'screening.received'],
      ['REVIEW#', 'review.added'],
    ] as const;
    const consents = new Set(under(found, lead, 'CONSENT#').map(({ SK }) => SK.split('#')[1] ?? ''));
    const proved = [
      ...entryIdsOf(found, lead, 'marketing.withdrawn'),
      ...entryIdsOf(found, lead, 'marketing.confirmed'),
    ];
    const pairs = [
      ...kinds.map(([prefix, action]) => [action, underIds(found, lead, prefix), entryIdsOf(found, lead, action)]),
      ['notes', underIds(found, lead, 'NOTE#'), noteIdsOf(found, lead)],
      ['consent', [...consents].sort(), proved.sort()],
    ] as const;
    return pairs.flatMap(([what, there, recordedAs]) =>
      String(there) === String(recordedAs)
        ? []
        : [`P22: ${what} of ${lead.leadId}: ${there} is on record as ${recordedAs}`],
    );
  });

/** P2: what leads to a lead, or from it, is whole. */
const looseEnds = (found: Found): string[] => {
  const { leads, partitions } = found;
  const readable = new Set(leads.filter(isReadable).map(({ leadId }) => leadId));
  const isThere = (PK: string, SK: string) => partitions.get(PK)?.some((item) => item.SK === SK) === true;
  const matched = new Set(leads.filter(({ SK }) => SK === 'MATCH').map(({ leadId }) => leadId));
  const links = leads.filter(({ SK, erasedAt }) => SK === 'LINK' && !erasedAt);
  const linked = new Set(links.map(({ screeningId }) => screeningId));
  // A link may be left to the table, which takes it away when its time is over.
  const isLiving = ({ erasedAt, ttl }: Item) => !erasedAt && Number(ttl) > found.now;
  return leads.flatMap((item) => {
    const { PK, SK, leadId } = item;
    const fault = (isRight: boolean, what: string) => (isRight ? [] : [`P2: ${what} (${PK} ${SK})`]);
    if (SK === 'MATCH' || PK.includes('#PHONE#') || (SK === 'LINK' && isLiving(item)))
      return fault(readable.has(leadId), 'leads to nobody');
    if (SK.startsWith('SCREENING#')) return fault(linked.has(item.screeningId), 'has no result link');
    if (SK.startsWith('DUPLICATE#')) {
      const mirror = PK.replace(leadIdOf(PK), String(item.otherId));
      return fault(isThere(mirror, `DUPLICATE#${leadIdOf(PK)}`), 'is linked on one side');
    }
    return isReadable(item) ? fault(matched.has(leadId), 'is found by nobody') : [];
  });
};

/** P1: an acknowledged screening is on one lead that can be read, or that lead was erased. */
const lostScreenings = ({ leads, audit, acts, erased }: Found): string[] => {
  const homes = Map.groupBy(audit, (entry) => (entry.action === 'screening.received' ? entryIdOf(entry) : ''));
  const there = new Set(leads.map(({ SK }) => SK));
  return acts.flatMap(({ does, outcome, id }) => {
    if (does !== 'post' || outcome !== 'done') return [];
    const [home, ...others] = homes.get(String(id)) ?? [];
    const isRight = home && others.length === 0 && there.has(`SCREENING#${id}`) !== erased.has(home.leadId);
    return isRight ? [] : [`P1: acknowledged ${id} is lost`];
  });
};

/** P18, P22: what somebody was told is done is there and on record, once; what nobody did is not. */
const actFaults = (found: Found): string[] => {
  const byLead = Map.groupBy(found.acts, ({ leadId }) => leadId);
  const anybody = found.acts.filter(({ does }) => ['link', 'unlink', 'withdraw', 'unsubscribe'].includes(does));
  return found.leads.filter(isLead).flatMap((lead) =>
    Object.entries(changing).flatMap(([action, by]) => {
      if (action === 'screening.received') return [];
      // A link is on record on both of its leads; who leaves does so on the lead that they are by then.
      const isOfAny = /^duplicate\.|withdrawn$/.test(action);
      const own = (isOfAny ? anybody : (byLead.get(String(lead.leadId)) ?? [])).filter(({ does }) => by.includes(does));
      const done = own.filter(({ outcome }) => outcome === 'done').length;
      const most = done + own.filter(({ outcome }) => outcome === 'unknown').length;
      const least = recorded.includes(action) ? done : 0;
      const { length } = entriesOf(found, lead.leadId, action);
      return length < least || length > most
        ? [`P22: ${lead.leadId} has ${length} ${action}, not ${least} to ${most}`]
        : [];
    }),
  );
};

/** The value of the last acknowledged change; undefined when somebody may have made another that nobody was told of. */
const lastValue = (acts: readonly Act[]) => {
  if (acts.some(({ outcome }) => outcome === 'unknown')) return undefined;
  const done = acts.filter(({ outcome }) => outcome === 'done');
  return done.toSorted((one, other) => (one.version ?? 0) - (other.version ?? 0)).at(-1);
};

/** P18: the lead says what its last acknowledged change says. A later visit opens a closed lead again. */
const lostChanges = ({ leads, acts }: Found): string[] => {
  const byLead = Map.groupBy(acts, ({ leadId }) => leadId);
  return leads.filter(isReadable).flatMap((lead) => {
    const own = byLead.get(String(lead.leadId)) ?? [];
    const phone = lastValue(own.filter(({ does }) => does === 'phone'));
    const status = lastValue(own.filter(({ does }) => does === 'status'));
    const isReopened = status?.value === 'closed' && lead.status === 'new';
    const e164 = (lead.contact as { phone?: { e164: string } } | undefined)?.phone?.e164;
    return [
      ...(phone && phone.value !== e164 ? [`P18: ${lead.leadId} lost the number ${phone.value}`] : []),
      ...(status && status.value !== lead.status && !isReopened
        ? [`P18: ${lead.leadId} is ${lead.status}, not ${status.value}`]
        : []),
    ];
  });
};

const missingAdditions = ({ leads, acts, erased }: Found): string[] => {
  const there = new Set(leads.map(({ PK, SK }) => `${leadIdOf(PK)} ${SK}`));
  return acts.flatMap(({ does, outcome, id, leadId }) => {
    const prefix = { note: 'NOTE#', review: 'REVIEW#', resend: 'MSG#' }[does];
    if (!prefix || outcome !== 'done') return [];
    const isGone = erased.has(leadId) && prefix !== 'MSG#';
    return isGone || there.has(`${leadId} ${prefix}${id}`) ? [] : [`P18: the ${does} ${id} on ${leadId} is lost`];
  });
};

/** P19: under a tombstone are stripped messages alone, and the ledger knows of it. */
const tombstoneFaults = (found: Found): string[] =>
  found.leads.filter(isErased).flatMap((tombstone) => {
    const { leadId } = tombstone;
    const left = under(found, tombstone).filter((item) => {
      if (item === tombstone) return false;
      const isStripped = Object.keys(strippedOf(item, leadKinds.message)).length === Object.keys(item).length;
      return !item.SK.startsWith('MSG#') || !isStripped || !hasEnded(item.state);
    });
    const written = Object.keys(tombstone).filter((name) => !Object.hasOwn(leadKinds.tombstone.attributes, name));
    const isInLedger = found.ledger.some((item) => item.kind === 'erased' && item.leadId === leadId);
    return [
      ...left.map(({ SK }) => `P19: ${SK} is left of ${leadId}, which was erased`),
      ...written.map((name) => `P19: ${name} was written on the tombstone ${leadId}`),
      ...(isInLedger ? [] : [`P19: the ledger does not know that ${leadId} was erased`]),
    ];
  });

/** P19: whoever was told of an erase finds the tombstone; who has no lead any more is in no table. */
const erasedPeople = (found: Found): string[] => {
  const { leads, audit, ledger, acts, erased } = found;
  const broken = acts.filter(
    ({ does, outcome, leadId }) => does === 'erase' && outcome === 'done' && !erased.has(leadId),
  );
  const there = new Set(
    leads.filter(isReadable).map(({ contact }) => (contact as { email: string } | undefined)?.email),
  );
  const gone = [...new Set(acts.map(({ person }) => person))].filter((person) => !there.has(emailOf(person)));
  const text = JSON.stringify([leads, audit, ledger]).toLowerCase();
  const left = canariesOf(gone).filter((canary) => canary !== note && text.includes(canary.toLowerCase()));
  return [
    ...broken.map(({ leadId }) => `P19: ${leadId} was told to be erased and is not`),
    ...left.map((canary) => `P19: ${canary} is left of somebody who was erased`),
  ];
};

/** The broken promises about leads, in words. */
export const leadFaults = async (world: World): Promise<string[]> => {
  const [leads, audit, ledger] = await Promise.all([
    world.itemsOf('leads'),
    world.itemsOf('audit'),
    world.itemsOf('ledger'),
  ]);
  const found: Found = {
    ...{ leads, audit, ledger, acts: world.acts, now: world.clock.now / 1000 },
    partitions: Map.groupBy(leads, ({ PK }) => PK),
    entries: Map.groupBy(audit, ({ leadId }) => leadId),
    erased: new Set(leads.filter(isErased).map(({ leadId }) => leadId)),
  };
  const checks = [
    ...[overwrites, recordFaults, looseEnds, lostScreenings, actFaults, lostChanges],
    ...[missingAdditions, tombstoneFaults, erasedPeople],
  ];
  return checks.flatMap((check) => check(found));
};
