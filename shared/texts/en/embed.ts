/** What the script of an embedded form says before it has the form. Every language of it is loaded, so it stays short. */
import type { Translated } from '../filled.ts';

export const embed = {
  /** A link to the form on a page of its own, where it could not be shown in the page of the clinic. */
  openForm: 'Open the form',
};

/** The same in each language. */
export type EmbedTexts = Translated<typeof embed>;
