/** A language that nobody speaks: English with other letters, and as long as languages get. What is not in it was never a text. */
import { withTexts } from './units.ts';

/** How it is called where a language has to be named: a private tag (ISO 639-2), which no person asks for. */
export const pseudoLanguage = 'qps';

const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['AÅ BƁ CÇ DÐ EÉ FƑ GĜ HĤ IÎ JĴ KĶ LĻ MṀ NÑ OÖ PÞ QǪ RŔ SŠ TŢ UÛ VṼ WŴ XẊ YÝ ZŽ'],
    ['aå bƀ cç dð eé fƒ gĝ hĥ iî jĵ kķ lļ mɱ nñ oö pþ qǫ rŕ sš tţ uû vṽ wŵ xẋ yý zž'],
  ].flatMap(([row = '']) => row.split(' ').map((pair) => [pair[0], pair.slice(1)])),
);

/** Other letters for those of English; placeholders stay. */
const accented = (text: string): string => text.replace(/\{\w+\}|[A-Za-z]/g, (found) => letters[found] ?? found);

/** How much longer other languages get than English. */
const longer = 0.4;

/** "Your result" as "[Ýöûŕ ŕéšûļţ ~~~~]": between brackets, so that a text that is cut shows, and with what makes it longer. */
export const pseudoText = (text: string): string => {
  const more = Math.ceil(text.replace(/\{\w+\}/g, '').trim().length * longer);
  return `[${accented(text)} ${'~'.repeat(more).replace(/~{5}(?=~)/g, '$& ')}]`;
};

/** What code looks for within another text has no brackets of its own. */
const isPartOfAnother = (id: string): boolean => /^answers\.next\.(offer|marked|headed)$/.test(id);

/** What an English file exports, in the language that nobody speaks, for the place of `lang`. What is looked up stays. */
export const pseudoTexts = (
  english: Readonly<Record<string, unknown>>,
  lang = 'en',
): Readonly<Record<string, unknown>> =>
  withTexts(english, lang, (id, text) => (isPartOfAnother(id) ? accented(text) : pseudoText(text))) as Readonly<
    Record<string, unknown>
  >;
