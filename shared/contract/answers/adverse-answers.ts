/** What the staff routes answer about adverse events and about rules at work, as schemas. */
import * as z from 'zod';
import { adverseEventKinds, harmSeverities } from '../../leads/safety/adverse-event.ts';

const text = z.string();
const day = z.iso.date();
const count = z.int().min(0);

/** What recordAdverseEvent and addToAdverseEvent answer. */
export const adverseEntryAnswer = z
  .object({
    entryId: text,
    eventId: text.meta({ description: 'The id of the first entry about the same event' }),
    kind: z.enum(adverseEventKinds),
    happenedOn: day,
    severity: z.enum(harmSeverities),
    note: text,
    reportedTo: text.nullable(),
    reportedOn: day.nullable(),
    isMistake: z.boolean().meta({ description: 'The event was recorded by mistake and is counted no more' }),
    screeningId: text.nullable().meta({ description: 'The last screening before the day of the event' }),
    by: text,
    at: z.iso.datetime(),
  })
  .meta({ id: 'AdverseEntry', description: 'One entry about an adverse event; it is never changed.' });
export type AdverseEntryAnswer = z.output<typeof adverseEntryAnswer>;

/** listAdverseEvents: one row. */
export const adverseEventRowAnswer = z
  .object({
    eventId: text,
    leadId: text,
    name: text,
    kind: z.enum(adverseEventKinds),
    happenedOn: day,
    severity: z.enum(harmSeverities),
    reportedOn: day.nullable(),
    isMistake: z.boolean(),
    entries: count,
  })
  .meta({ id: 'AdverseEventRow', description: 'An adverse event by what its latest entries say.' });
export type AdverseEventRowAnswer = z.output<typeof adverseEventRowAnswer>;

/** What listAdverseEvents answers. */
export const adverseEventsAnswer = z
  .object({
    events: z.array(adverseEventRowAnswer),
    regulator: z
      .object({ name: text, url: text.nullable() })
      .meta({ description: 'Whom harm by a device is reported to in the clinic’s country' }),
    next: text.nullable().meta({ description: 'Cursor of the next page' }),
  })
  .meta({ id: 'AdverseEvents' });

/** What countAdverseEvents answers. */
export const adverseCountsAnswer = z
  .object({
    events: count,
    unscreened: count.meta({ description: 'Of these, events of people who had no screening before' }),
    rules: z.array(z.object({ ruleId: text, fired: count, notFired: count })),
  })
  .meta({ id: 'AdverseCounts', description: 'By what the person’s last screening before the event had come to.' });
export type AdverseCountsAnswer = z.output<typeof adverseCountsAnswer>;

/** What readRulesAtWork answers: a part, whose sums are added to those of the others. */
export const rulesAtWorkAnswer = z
  .object({
    from: day,
    to: day,
    screenings: count,
    reviewed: count,
    rules: z.array(z.object({ ruleId: text, fired: count, agreed: count, overruled: count, open: count })),
    next: text.nullable().meta({ description: 'Cursor of the next part; all parts together are the whole' }),
  })
  .meta({ id: 'RulesAtWork', description: 'How often each rule fired, and what clinicians decided.' });
export type RulesAtWorkAnswer = z.output<typeof rulesAtWorkAnswer>;
