/** What a receipt says of a screening (docs/screening.md#receipts): who was judged stands nowhere in it. */
import * as z from 'zod';
import { digestsOf } from '../clinics/rule-digests.ts';
import { overlayDigest } from '../clinics/rule-standing.ts';
import type { Screening } from '../leads/screening.ts';
import { engineVersion } from '../screening/assess.ts';
import { outcomes } from '../screening/outcome.ts';
import type { Overlay } from '../screening/overlay.ts';
import { answersDigest, answersFile } from './answers-file.ts';

const text = z.string();

/** The payload. Everything that is signed stands here, and nothing else may. */
export const receipt = z.strictObject({
  kind: z.literal('suitably-receipt-1'),
  /** Public address of the deployment that signs, without a trailing slash. */
  iss: text,
  clinic: text,
  screeningId: text,
  /** Instant of the screening, ISO. */
  screenedAt: text,
  /** `texts` are those of the language that the person read. */
  ruleSet: z.strictObject({ treatment: text, version: text, rows: text, texts: text, terms: text }),
  /** Digest of what the clinic had added; null where that was nothing. */
  overlay: text.nullable(),
  /** Id of the sign-off that was in force; null where none was, so that a clinician had to look at it. */
  signOff: text.nullable(),
  engine: text,
  /** Salted digest of the answers, the device and the day. */
  answers: text,
  /** Ids of the rules that fired, in their order. */
  rules: z.array(text),
  outcome: z.enum(outcomes),
  deferUntil: text.nullable(),
});
export type Receipt = z.output<typeof receipt>;

/** The digest of what a clinic adds to the rules, as a sign-off names it; null where that is nothing. */
export const addedDigest = (overlay: Overlay | undefined): string | null => {
  const digest = overlayDigest(overlay);
  return digest === overlayDigest(undefined) ? null : digest;
};

/** The receipt of a salted screening. Throws for one without a salt, or by rules that were never published (defects). */
export const receiptOf = (screening: Screening, iss: string): Receipt => {
  const { clinic, screeningId, createdAt, treatment, ruleSetVersion, lang, overlay, signOff, assessment } = screening;
  const name = { treatment, version: ruleSetVersion };
  const digests = digestsOf(name);
  if (!digests) throw new Error('A receipt is asked of a screening that cannot be proved.');
  return {
    kind: 'suitably-receipt-1',
    iss,
    clinic,
    screeningId,
    screenedAt: createdAt,
    ruleSet: { ...name, ...digests, texts: digests.texts[lang] ?? digests.texts.en },
    overlay: addedDigest(overlay),
    signOff: screening.unsigned ? null : (signOff?.approvalId ?? null),
    engine: engineVersion,
    answers: answersDigest(answersFile.parse(screening)),
    rules: assessment.findings.map(({ ruleId }) => ruleId),
    outcome: assessment.outcome,
    deferUntil: assessment.deferUntil,
  };
};
