/** What whatIf answers: what other rules would change for some of a clinic's stored screenings, as a schema. */
import * as z from 'zod';
import type { DifferenceTally } from '../../screening/again/difference-tally.ts';
import { outcomes } from '../../screening/outcome.ts';
import { devices } from '../../screening/published/treatments.ts';

const text = z.string();
const count = z.int().min(0);
const outcome = z.enum(outcomes);
const day = z.iso.date().nullable();

const question = z.object({
  question: text,
  text,
  choices: z
    .array(text)
    .meta({ description: 'The choices that are meant, in words; none for the question as a whole' }),
});

const cell = z.object({ before: outcome, atLeast: outcome, atMost: outcome, count }).meta({
  description: 'Where `atLeast` is `atMost`, the outcome is known; elsewhere it depends on what was not asked',
});

const rule = z.object({
  ruleId: text,
  reason: text,
  newly: count,
  noLonger: count,
  otherwise: count.meta({ description: 'With another weight or another day' }),
  decided: count.meta({ description: 'For how many it made another outcome, or another day' }),
  mayFire: count.meta({ description: 'Depends on what was not asked' }),
});

const askedThen = z.object({
  version: text,
  device: z.enum(devices),
  count,
  unasked: z.array(question),
  unoffered: z.array(question),
  otherWords: z.array(question),
});

const concerned = z.object({
  leadId: text,
  screeningId: text,
  createdAt: z.iso.datetime(),
  before: outcome,
  atLeast: outcome,
  atMost: outcome,
  dayBefore: day,
  dayAfter: day.meta({ description: 'The earliest that there can be' }),
  rules: z.array(text),
});

/** The sums of a page. */
const tally = z.object({
  screenings: count,
  changes: z.object({ worse: count, better: count, same: count, open: count }),
  cells: z.array(cell),
  rules: z.array(rule),
  askedThen: z.array(askedThen),
  concerned: z.array(concerned),
}) satisfies z.ZodType<DifferenceTally>;

/** What whatIf answers: the sums of one page, and the cursor of the next. */
export const whatIfAnswer = tally
  .extend({ next: text.nullable().meta({ description: 'Cursor of the next page' }) })
  .meta({
    id: 'WhatIf',
    description:
      'What other rules would have said of the screenings of one page, counted. `askedThen`: what screenings of a version ' +
      'and a device did not ask, did not offer, or put in other words. `concerned`: whose outcome or day is certainly ' +
      'another.',
  });
export type WhatIfAnswer = z.output<typeof whatIfAnswer>;
