/**
 * listToDo: GET /v1/staff/{clinic}/to-do, called by the console.
 * Causes nothing; rows hold no answers, so reading them leaves no entry in the audit.
 */
import type { ClinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { type ReadToDo, type ToDoRow, toDoPlace } from '../../shared/aws/leads/to-do-store.ts';
import { clinicDay, startOfClinicDay } from '../../shared/clinics/clinic-day.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import { openMinutesBetween } from '../../shared/clinics/opening-hours.ts';
import { toDoQuery } from '../../shared/contract/requests/list-requests.ts';
import { openCursor } from '../../shared/lambda/staff/cursor.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readQuery } from '../../shared/lambda/staff/staff-input.ts';
import type { LeadRow } from '../../shared/leads/lead-row.ts';
import type { toDoReasons } from '../../shared/leads/lists/to-do.ts';
import { shownRow } from './list-leads.ts';
import { nextPage } from './next-page.ts';
import { openSettings } from './read-settings.ts';

type Deps = {
  clinics: Pick<ClinicStore, 'readSettings'>;
  linkKeys: readonly [string, ...string[]];
  readToDo: ReadToDo;
};

const isLate = ({ respondBy }: LeadRow, at: number): boolean => respondBy !== undefined && Date.parse(respondBy) <= at;

/** A row with its wait in opening hours; a call-back waits from its day on. */
const shown = ({ row, why, since }: ToDoRow, { zone, openingHours }: ClinicSettings, at: number) => {
  const began = why === 'call-back' && row.followUpOn ? startOfClinicDay(row.followUpOn, zone) : since;
  return {
    ...shownRow(row),
    why,
    waitingMinutes: openMinutesBetween(openingHours, zone, began, at),
    isLate: isLate(row, at),
  };
};

/** Whose leads are asked for; undefined for those of everybody. */
const ofAssignee = (assignee: 'mine' | 'nobody' | undefined, email: string) => {
  const wanted = { mine: email, nobody: undefined };
  return ({ row }: ToDoRow) => assignee === undefined || row.assignee === wanted[assignee];
};

const countsOf = (due: readonly ToDoRow[], asked: readonly ToDoRow[], email: string, at: number) => {
  const because = (reason: ToDoRow['why']) => asked.filter(({ why }) => why === reason).length;
  return {
    everybody: due.length,
    mine: due.filter(ofAssignee('mine', email)).length,
    nobody: due.filter(ofAssignee('nobody', email)).length,
    late: asked.filter(({ row }) => isLate(row, at)).length,
    why: {
      decision: because('decision'),
      answer: because('answer'),
      'call-back': because('call-back'),
      held: because('held'),
    } satisfies Record<(typeof toDoReasons)[number], number>,
  };
};

/** One page of the queue, its counts from the same reading, and a cursor when there is more. Throws `cursor-invalid`. */
export const listToDo =
  ({ clinics, linkKeys, readToDo }: Deps): StaffEndpoint<'listToDo'> =>
  async ({ http, member: { clinic, sub, email }, at }) => {
    const { limit = 25, cursor, assignee } = readQuery(http, toDoQuery);
    const scope = { list: 'listToDo', clinic, sub, filter: [assignee ?? null] };
    const after = cursor ? toDoPlace.parse(openCursor(linkKeys, scope, cursor, at)) : undefined;
    const [settings, { rows, next: behind }] = await Promise.all([
      openSettings({ clinics }, clinic),
      readToDo(clinic, at, after),
    ]);
    const today = clinicDay(at, settings.zone);
    const due = rows.filter(({ why, row }) => why !== 'call-back' || (row.followUpOn ?? '') <= today);
    const asked = due.filter(ofAssignee(assignee, email));
    const page = asked.slice(0, limit);
    const place = asked.length > limit ? page.at(-1)?.place : behind;
    const { next, headers } = nextPage({ linkKeys }, { http, at }, { list: 'to-do', scope }, place);
    const counts = after ? null : { ...countsOf(due, asked, email, at), isComplete: behind === undefined };
    return { status: 200, json: { toDo: page.map((row) => shown(row, settings, at)), counts, next }, headers };
  };
