import type { Language } from '../../../shared/texts/language.ts';
import * as en from './en.ts';
import * as es from './es.ts';
import * as it from './it.ts';

/** What the checks know about each language: one more does not compile without its own. */
type Known = Omit<typeof en, 'neverSaid' | 'crisisLine' | 'diseases'> & {
  readonly neverSaid: readonly string[];
  readonly crisisLine: string;
  readonly diseases: string;
};

/** By language. */
export const known: Readonly<Record<Language, Known>> = { en, it, es };
