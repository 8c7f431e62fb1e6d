/** One part of an export: as many of a person's items, and then of the audit's entries, as fit into it. */
import type { Exported, ExportedItem, ListName } from '../../shared/aws/erasure/lead-export.ts';
import { bytesOf, fitting, roomOf } from '../../shared/lambda/answer-size.ts';
import { joinTexts } from '../../shared/screening/rule-texts.ts';
import { shownConsents } from '../../shared/texts/shown-consents.ts';
import { missing } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

/** Beside them stands the lead, at most this many bytes. */
const room = roomOf.export - 50_000;

/** Where a part begins: behind an item of the lead, or behind an entry of the audit. */
export type ExportPlace = { of: 'items' | 'audit'; after?: string | undefined };

export type PartRequest = {
  clinic: string;
  leadId: string;
  place: ExportPlace;
  /**
   * Called with the lead's attributes before anything is put into words, and with the number of the items when one read
   * showed them all.
   */
  record: (lead: Exported, count: number | undefined) => Promise<void>;
};

type Deps = Pick<StaffDeps, 'readExport' | 'auditReader' | 'showScreening' | 'prove'>;

const emptyLists = (): Record<ListName, Exported[]> => ({
  ...{ screenings: [], consents: [], reviews: [], notes: [], adverseEvents: [], messages: [] },
});

/** Stored values, beside them the receipt, and questions and result in the words that the person read; texts apart. */
const worded = async ({ showScreening, prove }: Deps, { record, screening }: ExportedItem) => {
  if (!screening) return { value: record, texts: {}, textIds: [] };
  const { shown, texts } = await showScreening(screening);
  const { questions, assessment } = shown;
  // One without a receipt, or that was changed since, is exported all the same.
  const proof = await prove(screening);
  const receipt = typeof proof === 'object' ? proof.receipt : null;
  const textIds = screening.consents.map(({ textId }) => textId);
  return { value: { ...record, receipt, questions, assessment, texts: shown.texts }, texts, textIds };
};

/** Consents in the words that were shown; those that never were have none. */
const wordingOf = async (textIds: ReadonlySet<string>) => {
  const shown = await Promise.all([...textIds].map(shownConsents));
  return Object.fromEntries(
    shown.flatMap((one) => {
      const { textId = '', ...texts } = one ?? {};
      return one ? [[textId, texts]] : [];
    }),
  );
};

/** Items in their order, until one does not fit any more; `end` is the place of the last that did, if not all did. */
const gathered = async (deps: Deps, items: readonly ExportedItem[]) => {
  const lists = emptyLists();
  const textIds = new Set<string>();
  let texts: ReturnType<typeof joinTexts> = {};
  let used = 0;
  let last: string | undefined;
  for (const item of items) {
    const one = await worded(deps, item);
    const joined = joinTexts([texts, one.texts]);
    used += bytesOf(one.value);
    if (last !== undefined && used + bytesOf(joined) > room) return { lists, texts, textIds, end: last, used };
    lists[item.list].push(one.value);
    texts = joined;
    for (const textId of one.textIds) textIds.add(textId);
    last = item.place;
  }
  return { lists, texts, textIds, end: undefined, used: used + bytesOf(texts) };
};

const auditOf = async (
  { auditReader }: Deps,
  { clinic, leadId }: PartRequest,
  after: string | undefined,
  room: number,
) => {
  const { found, isLast } = await auditReader.readAbout(clinic, leadId, after);
  const taken = fitting(found, room, ({ entry }) => bytesOf(entry));
  const isWhole = isLast && taken.length === found.length;
  return { audit: taken.map(({ entry }) => entry), next: isWhole ? undefined : taken.at(-1)?.place };
};

/** The part at a place, and where the next one begins; none after the last. Throws `not-found`. */
export const exportPart = async (deps: Deps, request: PartRequest) => {
  const { clinic, leadId, place, record } = request;
  // Behind the last item nothing is found, so that a part of the audit is read in the same way.
  const held = await deps.readExport(clinic, leadId, place.of === 'items' ? place.after : lastOfAll);
  if (!held) throw missing();
  await record(held.lead, held.next === undefined ? held.count : undefined);
  const { lists, texts, textIds, end = held.next, used } = await gathered(deps, held.items);
  const part = {
    ...(held.lead as Exported & { contact: Exported }),
    ...lists,
    texts,
    consentTexts: await wordingOf(textIds),
  };
  if (end !== undefined) return { part: { ...part, audit: [] }, next: { of: 'items', after: end } as ExportPlace };
  const from = place.of === 'audit' ? place.after : undefined;
  const { audit, next } = await auditOf(deps, request, from, room - used);
  return {
    part: { ...part, audit },
    next: next === undefined ? undefined : ({ of: 'audit', after: next } as ExportPlace),
  };
};

/** Sorts after every sort key. */
const lastOfAll = '~';
