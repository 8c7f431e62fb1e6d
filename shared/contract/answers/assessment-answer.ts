/** What the rules say about somebody's answers, as the API answers it to anybody. */
import * as z from 'zod';
import { signedBy } from '../../clinics/sign-off.ts';
import type { ExplainedFinding } from '../../screening/explain.ts';
import { outcomes } from '../../screening/outcome.ts';
import { treatments } from '../../screening/published/treatments.ts';
import { severities } from '../../screening/rule-set.ts';
import { findingGroups } from '../../screening/wording.ts';

const day = z.iso.date();

/** Who has signed the rules off that judged; `null`: nobody, so that the outcome is `consult_clinician` at best. */
export const signedByAnswer = signedBy.nullable().meta({ id: 'SignedBy' });

/** One rule that fired, in the words that were shown with it. `waitUntil`: the first free day. */
export const findingAnswer = z.object({
  ruleId: z.string(),
  severity: z.enum(severities),
  /** The heading that it is shown under; `null` where the rule set has none. */
  group: z.enum(findingGroups).nullable(),
  reason: z.string(),
  advice: z.string(),
  waitUntil: day.nullable(),
  seeDoctor: z.boolean(),
}) satisfies z.ZodType<ExplainedFinding>;
export type FindingAnswer = z.output<typeof findingAnswer>;

/** The explained assessment of docs/contract.md#submissions. */
export const assessmentAnswer = z
  .object({
    outcome: z.enum(outcomes),
    deferUntil: day.nullable(),
    needsClinician: z.boolean(),
    openEnded: z.boolean(),
    headline: z.string(),
    nextStep: z.string(),
    findings: z.array(findingAnswer),
    /** The headings that findings stand under, in order; empty where the rule set has none. */
    groups: z.array(z.object({ group: z.enum(findingGroups), title: z.string() })),
    concerns: z.array(
      z.object({
        concern: z.string(),
        area: z.string(),
        evidence: z.string(),
        sessions: z.string(),
        onset: z.string(),
        note: z.string(),
      }),
    ),
    /** What is said with every result: about the treatment, and before any visit. */
    always: z.object({ treatment: z.array(z.string()), beforeVisit: z.array(z.string()) }),
    ruleSet: z.enum(treatments),
    ruleSetVersion: z.string(),
    validUntil: day,
  })
  .meta({
    id: 'Assessment',
    description: 'What the rules say about the answers: a pre-consultation screen, no diagnosis.',
  });
export type AssessmentAnswer = z.output<typeof assessmentAnswer>;
