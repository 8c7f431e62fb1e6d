/** What the public routes answer, as schemas: for the API's description, and for tests that hold answers to it. */
import * as z from 'zod';
import { outcomes } from '../../screening/outcome.ts';
import { severities } from '../../screening/rule-set.ts';
import { treatments } from '../../screening/treatments.ts';

const day = z.iso.date();

/** A problem document (RFC 9457). */
export const problemDocument = z
  .object({
    type: z.string().regex(/^urn:suitably:problem:[a-z-]+$/),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    traceId: z.string(),
    errors: z
      .array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))
      .max(20)
      .optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong. `errors` name fields by JSON pointer, never their values.' });

/** The explained assessment of contract 2.1. */
export const assessmentAnswer = z
  .object({
    outcome: z.enum(outcomes),
    deferUntil: day.nullable(),
    needsClinician: z.boolean(),
    openEnded: z.boolean(),
    headline: z.string(),
    nextStep: z.string(),
    findings: z.array(
      z.object({
        ruleId: z.string(),
        severity: z.enum(severities),
        reason: z.string(),
        advice: z.string(),
        waitUntil: day.nullable(),
        seeDoctor: z.boolean(),
      }),
    ),
    concerns: z.array(
      z.object({
        concern: z.string(),
        area: z.string(),
        evidence: z.string(),
        sessions: z.string(),
        onset: z.string(),
      }),
    ),
    ruleSet: z.enum(treatments),
    ruleSetVersion: z.string(),
    validUntil: day,
  })
  .meta({
    id: 'Assessment',
    description: 'What the rules say about the answers: a pre-consultation screen, no diagnosis.',
  });

/** E1, stored. */
export const screeningAnswer = z
  .object({
    screeningId: z.string(),
    createdAt: z.iso.datetime(),
    resultUrl: z.url(),
    assessment: assessmentAnswer,
  })
  .meta({ id: 'ScreeningStored' });

/** E1, under 18. */
export const unstoredAnswer = z
  .object({ stored: z.literal(false), assessment: assessmentAnswer })
  .meta({ id: 'ScreeningNotStored' });

const option = z.object({ value: z.string(), label: z.string() });

/** E2. `showIf` is the predicate of the rule rows over other answers. */
export const questionnaireAnswer = z
  .object({
    treatment: z.enum(treatments),
    ruleSetVersion: z.string(),
    lang: z.string(),
    device: z.enum(['mechanical', 'rf']),
    groups: z.array(z.object({ key: z.string(), title: z.string(), noneLabel: z.string().nullable() })),
    questions: z.array(
      z.object({
        key: z.string(),
        group: z.string(),
        text: z.string(),
        help: z.string(),
        type: z.enum(['number', 'choice', 'multi', 'concerns', 'events']),
        options: z.array(option),
        areas: z.array(option).optional(),
        min: z.int().optional(),
        max: z.int().optional(),
        none: z.array(z.string()),
        showIf: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
    events: z.array(z.object({ type: z.string(), text: z.string() })),
    consents: z.object({ textId: z.string(), health: z.string(), reminder: z.string(), marketing: z.string() }),
  })
  .meta({ id: 'Questionnaire' });

/** E7. */
export const healthAnswer = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
