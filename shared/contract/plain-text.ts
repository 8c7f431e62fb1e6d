/**
 * Text typed by strangers: NFC, lengths in code points, without what copying adds, and nothing hidden that changes how
 * the rest is read. Markup is left alone; it is escaped where it is shown.
 */
import * as z from 'zod';
import { withoutUnseen } from './copied-text.ts';
import { saying } from './saying.ts';

type TextRule = { max: number; isMultiline?: boolean; isRequired?: boolean };

const lines = /[\n\v\f\r\u0085\p{Zl}\p{Zp}]/u;
const controls = /\p{Cc}/u;
const controlsButLines = /[^\P{Cc}\n\r\t]/u;
// Makes text read otherwise than it is stored. Other characters of direction are taken out.
const overrides = /[\u202D\u202E]/;
/** Selectors of a look and flags of a country, which use hidden characters honestly: emoji, and ideographs of a name. */
const honest =
  /\p{RGI_Emoji_Tag_Sequence}|\p{Emoji}[\uFE0E\uFE0F]|[\p{Ideographic}\p{Script=Mongolian}]\p{Variation_Selector}/gv;
const hidden = /[\p{Variation_Selector}\u{E0000}-\u{E007F}]/u;
const invisible = /[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]/gu;

type Complaint = ReturnType<typeof saying>;

const complaint = (text: string, { max, isMultiline, isRequired }: TextRule): Complaint | undefined => {
  // Cheap bound first: a code point is at most two units.
  if (text.length > max * 2 || [...text].length > max) return saying('too_long', 'characters', { n: max });
  if (!text.isWellFormed()) return saying('characters', 'unstorable');
  if (!isMultiline && lines.test(text)) return saying('characters', 'oneLine');
  if ((isMultiline ? controlsButLines : controls).test(text)) return saying('characters', 'controls');
  if (overrides.test(text)) return saying('characters', 'overrides');
  if (hidden.test(text.replace(honest, ''))) return saying('characters', 'hidden');
  if (isRequired && text.replace(invisible, '') === '') return saying('blank', 'required');
  return undefined;
};

const refine = (ctx: z.RefinementCtx, wrong: Complaint): typeof z.NEVER => {
  ctx.addIssue({ code: 'custom', ...wrong });
  return z.NEVER;
};

/** A zod type for such a text: trimmed, in NFC and without what copying adds. `max` is in code points. */
export const plainText = (rule: TextRule) =>
  z.string().transform((typed, ctx) => {
    const text = typed.length > rule.max * 8 ? typed : withoutUnseen(typed.normalize('NFC'));
    const wrong = complaint(text, rule);
    return wrong ? refine(ctx, wrong) : text;
  });

// A domain before a stroke. With a capital after the dot it is a name that is written without blanks.
const link = /:\/\/|[Ww][Ww][Ww]\.|[\p{L}\p{N}-]\.(?:\p{Ll}{2,}|COM|NET|ORG|INFO|BIZ)\//u;

/**
 * A person's name: up to 80 code points, without links, because names travel in mails (docs/reliability.md#facts, R9).
 */
export const personName = plainText({ max: 80, isRequired: true }).transform((name, ctx) =>
  link.test(name) ? refine(ctx, saying('link', 'noLink')) : name,
);
