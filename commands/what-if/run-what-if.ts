/** Judges a clinic's newest screenings again, page by page, as the staff API does, and leaves the same trace in the audit. */
import { auditReader } from '../../shared/aws/audit/audit-reader.ts';
import type { ClinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import type { AuditLog } from '../../shared/aws/items/audit-entry.ts';
import { mostScreenings, type ReadNewest, readNewest } from '../../shared/aws/leads/newest-screenings.ts';
import type { Database } from '../../shared/aws/table/clients.ts';
import { pointerTo } from '../../shared/contract/field-issues.ts';
import { reviewRules } from '../../shared/leads/again/judge-again.ts';
import { tallyScreenings } from '../../shared/leads/again/tally-screenings.ts';
import { type DifferenceTally, joinTallies, noDifference } from '../../shared/screening/again/difference-tally.ts';
import { inFlags, type WhatIfTask } from './what-if-flags.ts';

/** Where it is done; the clock in ms. `onPage` is told how many were judged; `isStopped` is asked after each page. */
export type WhatIfWork = {
  clinics: Pick<ClinicStore, 'readSettings'>;
  audit: Pick<AuditLog, 'record'>;
  readNewest: ReadNewest;
  now: () => number;
  newId: () => string;
  onPage: (judged: number) => void;
  isStopped: () => boolean;
};

/** The reader over a clinic's tables. */
export const newestIn = (db: Database, { leads, audit }: { leads: string; audit: string }): ReadNewest =>
  readNewest(db, leads, auditReader(db, audit));

/** The sums, and whether there was nothing left to judge; or what is wrong, in lines, before anything was done. */
export type WhatIfResult = { tally: DifferenceTally; isStopped: boolean } | { refused: readonly string[] };

const fieldsOf = ({ version, overlay }: WhatIfTask['rules']) => [
  ...['answers', 'assessment'],
  ...(version === undefined ? [] : ['version']),
  ...(overlay ? ['overlay'] : []),
];

/** Runs a task to its end, or until it is stopped. */
export const runWhatIf = async (work: WhatIfWork, { clinic, rules, last }: WhatIfTask): Promise<WhatIfResult> => {
  const settings = await work.clinics.readSettings(clinic);
  if (!settings) return { refused: [`There is no clinic ${clinic}.`] };
  const [treatment] = settings.treatments;
  const faults = await reviewRules(treatment, rules);
  if (faults.length > 0)
    return { refused: faults.map(({ path, ...said }) => inFlags({ pointer: pointerTo(path), ...said })) };
  const now = work.now();
  const entry = { clinic, at: new Date(now).toISOString(), entryId: work.newId(), actor: 'operator' };
  await work.audit.record({ ...entry, action: 'screenings.judged-again', fields: fieldsOf(rules), count: last });
  let tally = noDifference;
  let after: string | undefined;
  do {
    const limit = Math.min(mostScreenings, last - tally.screenings);
    const page = await work.readNewest({ clinic, limit, after, now });
    tally = joinTallies([tally, await tallyScreenings(page.screenings, treatment, rules)]);
    after = page.next;
    work.onPage(tally.screenings);
  } while (after !== undefined && tally.screenings < last && !work.isStopped());
  return { tally, isStopped: after !== undefined && tally.screenings < last };
};
