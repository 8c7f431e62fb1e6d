import { createContext, use } from 'react';
import type { StaffLanguage } from '../../../shared/texts/language.ts';
import type { PageTexts, Spoken, Texts } from './load-texts.ts';

/** What is spoken, and how to speak another language from now on. */
type Speech = Spoken & { speak: (lang: StaffLanguage) => Promise<void> };

const Context = createContext<Speech | undefined>(undefined);

/** Gives the language to everything below it. */
export const SpeechProvider = Context;

/** What is spoken, and how to change it. Throws outside of the console, where nothing is. */
export const useSpeech = (): Speech => {
  const speech = use(Context);
  if (!speech) throw new Error('No language is spoken here.');
  return speech;
};

/** The texts of the first page, and around every page, in the language that is spoken. They are there at once. */
export const useTexts = (): Texts => useSpeech().texts;

/** All texts, for pages that are loaded when somebody opens them: they are shown when their texts are there as well. */
export const usePageTexts = (): PageTexts => use(useSpeech().pages);
