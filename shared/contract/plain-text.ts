/**
 * Text typed by strangers: NFC, lengths in code points, without what copying adds, and nothing hidden that changes how
 * the rest is read. Markup is left alone; it is escaped where it is shown.
 */
import * as z from 'zod';
import { withoutUnseen } from './copied-text.ts';

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

const complaint = (text: string, { max, isMultiline, isRequired }: TextRule): [string, string] | undefined => {
  // Cheap bound first: a code point is at most two units.
  if (text.length > max * 2 || [...text].length > max) return ['too_long', `Use at most ${max} characters.`];
  if (!text.isWellFormed()) return ['characters', 'This text has a character that cannot be stored. Type it again.'];
  if (!isMultiline && lines.test(text)) return ['characters', 'Write this on one line.'];
  if ((isMultiline ? controlsButLines : controls).test(text))
    return ['characters', 'Control characters are not allowed.'];
  if (overrides.test(text)) return ['characters', 'Characters that turn the writing direction are not allowed.'];
  if (hidden.test(text.replace(honest, '')))
    return ['characters', 'There are hidden characters in this text. Type it again instead of copying it.'];
  if (isRequired && text.replace(invisible, '') === '') return ['blank', 'This is needed.'];
  return undefined;
};

const refine = (ctx: z.RefinementCtx, [code, message]: [string, string]): typeof z.NEVER => {
  ctx.addIssue({ code: 'custom', params: { code }, message });
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
const noLink = 'A name cannot hold a link. If there is none in it, put a blank after the dot.';

/**
 * A person's name: up to 80 code points, without links, because names travel in mails (docs/reliability.md#facts, R9).
 */
export const personName = plainText({ max: 80, isRequired: true }).transform((name, ctx) =>
  link.test(name) ? refine(ctx, ['link', noLink]) : name,
);
