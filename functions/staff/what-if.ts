/**
 * whatIf: POST /v1/staff/{clinic}/what-if, called by the console: what other rules would have said of the newest screenings.
 * Changes nothing and mails nobody. Writes an audit entry before the first page, which speaks for the others; without the
 * entry there is no answer.
 */
import * as z from 'zod';
import { mostScreenings } from '../../shared/aws/leads/newest-screenings.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { pointerTo } from '../../shared/contract/field-issues.ts';
import { whatIfRequest } from '../../shared/contract/requests/what-if-request.ts';
import { openCursor, sealCursor } from '../../shared/lambda/staff/cursor.ts';
import type { StaffEndpoint, StaffRequest } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import type { OverlayFault } from '../../shared/screening/overlay-review.ts';
import { openSettings } from './read-settings.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'clinics' | 'readNewest' | 'loadJudge' | 'audit' | 'linkKeys' | 'newId'>;

/** Behind which screening a run goes on, and how many are left of it. */
const place = z.object({ after: z.string(), left: z.int().min(1) });

const refuse = (faults: readonly OverlayFault[]) =>
  new ExpectedError('validation', 'correctFields', {
    issues: faults.slice(0, 20).map(({ path, ...said }) => ({ pointer: pointerTo(path), ...said })),
  });

type Sent = z.output<typeof whatIfRequest>;

const putOnRecord = async (
  { audit, newId }: Deps,
  { member: { clinic, sub }, at }: StaffRequest,
  { version, overlay, last }: Sent,
): Promise<void> => {
  const named = [...(version === undefined ? [] : ['version']), ...(overlay ? ['overlay'] : [])];
  const entry = { clinic, at: new Date(at).toISOString(), entryId: newId(), actor: sub };
  const fields = ['answers', 'assessment', ...named];
  await audit.record({ ...entry, action: 'screenings.judged-again', fields, count: last });
};

/** The sums of one page, and the cursor of the next. Throws `validation` or `cursor-invalid`. */
export const whatIf =
  (deps: Deps): StaffEndpoint<'whatIf'> =>
  async (request) => {
    const { http, member, at } = request;
    const { clinic, sub } = member;
    const settings = await openSettings(deps, clinic);
    const sent = readBody(http, whatIfRequest);
    const { treatment = settings.treatments[0], version, overlay, last, cursor } = sent;
    const { reviewRules, tallyScreenings } = await deps.loadJudge();
    const faults = await reviewRules(treatment, sent);
    if (faults.length > 0) throw refuse(faults);
    const scope = { list: 'whatIf', clinic, sub, filter: [treatment, version ?? null, overlay ?? null, last] };
    const goesOn = cursor === undefined ? undefined : place.parse(openCursor(deps.linkKeys, scope, cursor, at));
    if (!goesOn) await putOnRecord(deps, request, sent);
    const left = goesOn?.left ?? last;
    const limit = Math.min(left, mostScreenings);
    const page = await deps.readNewest({ clinic, limit, after: goesOn?.after, now: at });
    const tally = await tallyScreenings(page.screenings, treatment, { version, overlay });
    const further = { after: page.next, left: left - tally.screenings };
    const isOver = page.next === undefined || further.left === 0;
    return { status: 200, json: { ...tally, next: isOver ? null : sealCursor(deps.linkKeys[0], scope, further, at) } };
  };
