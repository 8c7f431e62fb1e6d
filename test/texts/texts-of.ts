/** Every text of the product and of its current rule sets, beside the English one that it says. */
import { readTexts, textFiles } from '../../commands/texts/text-files.ts';
import { type Unit, unitsOf } from '../../commands/texts/units.ts';
import { type Language, languages, staffLanguages } from '../../shared/texts/language.ts';

/** A text and where it stands. */
export type Text = Unit & { readonly file: string; readonly lang: Language; readonly isStaffOnly: boolean };

const textsOf = async (lang: Language): Promise<Text[]> => {
  const forStaff = staffLanguages.some((staff) => staff === lang);
  const found: Text[] = [];
  for (const { english, own, isStaffOnly } of textFiles(lang, { forStaff })) {
    // The English of a rule set may stand with an earlier version.
    const file = lang === 'en' ? english : own;
    found.push(
      ...unitsOf(await readTexts(english), await readTexts(file), lang).map((unit) => ({
        ...unit,
        file,
        lang,
        isStaffOnly,
      })),
    );
  }
  return found;
};

/** By language. */
export const allTexts: ReadonlyMap<Language, readonly Text[]> = new Map(
  await Promise.all(languages.map(async (lang) => [lang, await textsOf(lang)] as const)),
);
