/**
 * Text typed by strangers: NFC, lengths in code points, nothing invisible that changes how the rest is read. Markup is
 * left alone; it is escaped where it is shown.
 */
import * as z from 'zod';

type TextRule = { max: number; isMultiline?: boolean; isRequired?: boolean };

const controls = /\p{Cc}/u;
const controlsButLines = /[^\P{Cc}\n\r\t]/u;
// Embeddings, overrides and isolates make text read otherwise than it is stored.
const bidirectionalControls = /[\u202A-\u202E\u2066-\u2069]/;
const invisible = /[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]/gu;

const complaint = (text: string, { max, isMultiline, isRequired }: TextRule): [string, string] | undefined => {
  // Cheap bound first: a code point is at most two units.
  if (text.length > max * 2 || [...text].length > max) return ['too_long', `Use at most ${max} characters.`];
  if (!text.isWellFormed()) return ['characters', 'This text has a character that cannot be stored. Type it again.'];
  if ((isMultiline ? controlsButLines : controls).test(text))
    return ['characters', 'Control characters are not allowed.'];
  if (bidirectionalControls.test(text))
    return ['characters', 'Characters that turn the writing direction are not allowed.'];
  if (isRequired && text.replace(invisible, '') === '') return ['blank', 'This is needed.'];
  return undefined;
};

const refine = (ctx: z.RefinementCtx, [code, message]: [string, string]): typeof z.NEVER => {
  ctx.addIssue({ code: 'custom', params: { code }, message });
  return z.NEVER;
};

/** A zod type for such a text: trimmed and in NFC. `max` is in code points. */
export const plainText = (rule: TextRule) =>
  z.string().transform((typed, ctx) => {
    const text = typed.length > rule.max * 8 ? typed : typed.normalize('NFC').trim();
    const wrong = complaint(text, rule);
    return wrong ? refine(ctx, wrong) : text;
  });

const link = /:\/\/|www\.|[\p{L}\p{N}-]\.\p{L}{2,}\//iu;

/**
 * A person's name: up to 80 code points, without links, because names travel in mails (docs/reliability.md#facts, R9).
 */
export const personName = plainText({ max: 80, isRequired: true }).transform((name, ctx) =>
  link.test(name) ? refine(ctx, ['link', 'A name cannot hold a link.']) : name,
);
