import type { RulesAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { listed } from '../../../shared/texts/filled.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { languageName } from '../labels/language-name.ts';

type SignOff = NonNullable<RulesAnswer['signOff']>;

/** The languages whose texts a sign-off is of; none where it is from before there were several. */
export const signedLanguages = ({ digests: { texts } }: SignOff): readonly Language[] =>
  typeof texts === 'string' ? [] : (Object.keys(texts) as Language[]);

/** Languages in a sentence, each by the name that it calls itself. */
export const listedLanguages = (languages: readonly Language[], lang: Language): string =>
  listed(languages.map(languageName), lang);
