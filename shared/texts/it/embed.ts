import type { EmbedTexts } from '../en/embed.ts';

export const embed: EmbedTexts = {
  openForm: 'Apra il questionario',
};
