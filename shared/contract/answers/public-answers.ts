/** What the public routes answer, as schemas. */
import * as z from 'zod';
import { devices, treatments } from '../../screening/published/treatments.ts';
import { assessmentAnswer, signedByAnswer } from './assessment-answer.ts';

/** submitScreening, stored. */
export const storedAnswer = z
  .object({
    screeningId: z.string(),
    createdAt: z.iso.datetime(),
    resultUrl: z.url(),
    assessment: assessmentAnswer,
    signOff: signedByAnswer,
  })
  .meta({ id: 'ScreeningStored' });

/** submitScreening, under 18. */
export const unstoredAnswer = z
  .object({ stored: z.literal(false), assessment: assessmentAnswer, signOff: signedByAnswer })
  .meta({ id: 'ScreeningNotStored' });

const option = z.object({ value: z.string(), label: z.string() });

/** readQuestionnaire. `showIf` is the predicate of the rule rows over other answers. */
export const questionnaireAnswer = z
  .object({
    treatment: z.enum(treatments),
    ruleSetVersion: z.string(),
    lang: z.string(),
    device: z.enum(devices),
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

/** What readHealth answers. */
export const healthAnswer = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

/** What readReceiptKeys answers. */
export const receiptKeys = z
  .object({
    keys: z.array(
      z.object({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        x: z.string(),
        kid: z.string(),
        alg: z.literal('EdDSA'),
        use: z.literal('sig'),
      }),
    ),
  })
  .meta({
    id: 'ReceiptKeys',
    description: 'Public keys of receipts (RFC 7517): the one that signs now, and all before.',
  });
