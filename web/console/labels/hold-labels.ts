import type { Texts } from '../texts/load-texts.ts';
import { fromCode, labelOf } from './from-code.ts';

/** Why a lead is held, as the rest of a sentence. */
export const holdLabel = ({ labels }: Texts, reason: string): string =>
  labelOf(labels.holdReasons, reason) ?? (reason ? fromCode(reason) : labels.holdUnknown);
