import type { MicroneedlingWording } from '../wording.ts';
import { answerWording } from './answer-wording.ts';
import { care } from './care.ts';
import { events, groups, questionTexts } from './form.ts';
import { options } from './options.ts';

/** Every text in Spanish (US). */
export const catalogueWording: MicroneedlingWording = {
  ...answerWording,
  groups,
  questions: questionTexts,
  options,
  events,
  care,
};
