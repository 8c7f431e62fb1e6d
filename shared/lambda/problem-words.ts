/**
 * The words of a refusal in the language of who is refused (docs/contract.md#problems). Loaded by a refusal alone, and of
 * all languages that one only.
 */
import type { ExpectedError } from '../contract/expected-error.ts';
import { languageFor } from '../texts/asked-language.ts';
import { languages } from '../texts/language.ts';
import { fieldSentence, problemTextsIn, sentenceOf } from '../texts/problem-texts.ts';
import type { HttpRequest } from './http-request.ts';
import type { ProblemWords } from './problem.ts';

/**
 * The words of an error in the language that it names; else in the one that the address asks for (`?lang=it`); else in
 * what `Accept-Language` wants most of those that there are; else in the first. Rejects when the texts cannot be loaded.
 */
export const problemWords = async (error: ExpectedError, { query, headers }: HttpRequest): Promise<ProblemWords> => {
  const { problem, says, details } = error;
  const asked = { asked: query.get('lang'), accept: headers['accept-language'] };
  const lang = details.lang ?? languageFor({ ...asked, offered: languages });
  const texts = await problemTextsIn(lang);
  return {
    lang,
    title: texts.titles[problem],
    detail: sentenceOf(texts.details[says], lang, details.values),
    ofField: (said) => fieldSentence(texts, lang, said),
  };
};
