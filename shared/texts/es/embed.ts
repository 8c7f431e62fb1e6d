import type { EmbedTexts } from '../en/embed.ts';

/** Spanish (US): what the script of an embedded form says before it has the form. */
export const embed: EmbedTexts = {
  openForm: 'Abrir el formulario',
};
