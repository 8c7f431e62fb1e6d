import { createContext, use } from 'react';
import type { StaffLanguage } from '../../../shared/texts/language.ts';
import type { Texts } from './load-texts.ts';

/** What is spoken, and how to speak another language from now on. */
type Speech = { texts: Texts; speak: (lang: StaffLanguage) => Promise<void> };

const Context = createContext<Speech | undefined>(undefined);

/** Gives the language to everything below it. */
export const SpeechProvider = Context;

/** What is spoken, and how to change it. Throws outside of the console, where nothing is. */
export const useSpeech = (): Speech => {
  const speech = use(Context);
  if (!speech) throw new Error('No language is spoken here.');
  return speech;
};

/** The texts of the language that is spoken. They are there before the first page is. */
export const useTexts = (): Texts => useSpeech().texts;
