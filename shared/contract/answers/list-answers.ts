/** What the staff routes answer about a clinic's leads together: lists and figures, as schemas. */
import * as z from 'zod';
import { leadStatuses } from '../../leads/lead.ts';
import { toDoReasons } from '../../leads/lists/to-do.ts';
import { outcomes } from '../../screening/outcome.ts';

const instant = z.iso.datetime();
const text = z.string();

/** listLeads: one row. */
export const leadRowAnswer = z
  .object({
    leadId: text,
    name: text,
    status: z.enum(leadStatuses),
    outcome: z.enum(outcomes),
    concern: text,
    createdAt: instant,
    lastScreeningAt: instant,
    assignee: text.nullable(),
    held: z.boolean(),
    possibleDuplicate: z.boolean(),
    needsClinician: z.boolean(),
    isUndecided: z.boolean(),
    followUpOn: z.iso.date().nullable(),
    respondBy: instant.nullable(),
  })
  .meta({ id: 'LeadRow', description: 'A lead in a list: no answers, and no way to reach the person.' });
export type LeadRowAnswer = z.output<typeof leadRowAnswer>;

const day = z.iso.date();
const count = z.int().min(0);

/** listToDo: a row, why it waits, how long already in opening hours, and whether the promise to answer is over. */
export const toDoRowAnswer = leadRowAnswer
  .extend({ why: z.enum(toDoReasons), waitingMinutes: count, isLate: z.boolean() })
  .meta({ id: 'ToDoRow' });
export type ToDoRowAnswer = z.output<typeof toDoRowAnswer>;

/** What listToDo answers. */
export const toDoAnswer = z
  .object({
    toDo: z.array(toDoRowAnswer),
    counts: z
      .object({
        everybody: count,
        mine: count,
        nobody: count,
        late: count,
        why: z.object({ decision: count, answer: count, 'call-back': count, held: count }),
        isComplete: z.boolean(),
      })
      .nullable()
      .meta({
        description:
          'Of the moment of the rows; `null` behind a cursor. `late` and `why` count what `assignee` asks for. Not ' +
          '`isComplete`: only the first 1,000 are counted',
      }),
    next: text.nullable().meta({ description: 'Cursor of the next page' }),
  })
  .meta({ id: 'ToDo' });
export type ToDoAnswer = z.output<typeof toDoAnswer>;

/** What listLeads answers. */
export const leadsAnswer = z
  .object({ leads: z.array(leadRowAnswer), next: text.nullable().meta({ description: 'Cursor of the next page' }) })
  .meta({ id: 'Leads' });

/** What changeLeads answers. */
export const changedLeadsAnswer = z
  .object({
    changed: z
      .array(z.object({ leadId: text, version: z.int().min(1), assigneeBefore: text.nullable() }))
      .meta({ description: 'Each with its version now, and who had it before' }),
    unchanged: z.array(z.object({ leadId: text, why: z.enum(['changed-meanwhile', 'not-possible', 'gone']) })),
  })
  .meta({ id: 'ChangedLeads' });
export type ChangedLeadsAnswer = z.output<typeof changedLeadsAnswer>;

const eachOf = <T extends string>(values: readonly T[]) =>
  z.object(Object.fromEntries(values.map((value) => [value, count])) as Record<T, typeof count>);

/** Enquiries of new people, how many of them were held, who came back, and who did after a waiting time. */
const enquiries = { leads: count, held: count, again: count, afterDeferral: count };

/** Leads with something in common, and how many of them were answered, are booked or treated, and treated. */
const converted = z.array(z.object({ value: text, leads: count, answered: count, booked: count, treated: count }));

/** `promised`: leads whose promise is kept or broken; `kept`: those that were answered in time. */
const responses = { medianMinutes: count.nullable(), answered: count, promised: count, kept: count };

/** What readStats answers. */
export const statsAnswer = z
  .object({
    from: day,
    to: day,
    total: z.object(enquiries),
    byDay: z.array(z.object({ day, ...enquiries })),
    byStatus: eachOf(leadStatuses),
    byOutcome: eachOf(outcomes),
    byConcern: z.record(text, count),
    bySource: z.record(text, count),
    conversion: z.object({ byOutcome: converted, byConcern: converted, bySource: converted }),
    firstResponse: z.object({
      ...responses,
      inOpeningHours: z.boolean(),
      answerWithin: count.nullable(),
      byWeek: z.array(z.object({ from: day, leads: count, ...responses })),
    }),
    ignoredFields: z.array(z.object({ page: text, names: text, lastOn: day })).optional(),
    present: z.object({ leads: count, isComplete: z.boolean() }),
  })
  .meta({
    id: 'Stats',
    description:
      '`present`: the leads behind `byStatus`, `conversion` and `firstResponse`, and whether these are all. `ignoredFields`: what was left out of forms, by page.',
  });
export type StatsAnswer = z.output<typeof statsAnswer>;
