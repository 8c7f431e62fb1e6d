import { filled } from '../../../shared/texts/filled.ts';
import type { Texts } from '../texts/load-texts.ts';
import { fromCode, labelOf } from './from-code.ts';

/** What people wish for, to choose from. */
export const wishOptions = ({ labels }: Pick<Texts, 'labels'>): { value: string; label: string }[] =>
  Object.entries(labels.concerns).map(([value, label]) => ({ value, label }));

/** The name of a place that leads come from; a network goes by its own. */
export const sourceLabel = ({ labels }: Pick<Texts, 'labels'>, source: string): string =>
  labelOf(labels.sources, source) ?? fromCode(source);

/** The name of a wish; of one that came later than this console, its code in words. */
export const wishLabel = ({ labels }: Pick<Texts, 'labels'>, concern: string): string =>
  labelOf(labels.concerns, concern) ?? fromCode(concern);

/** A wish with the part of the body. */
export const wishInArea = (texts: Texts, { concern, area }: { concern: string; area: string }): string =>
  filled(texts.labels.wishInArea, {
    concern: wishLabel(texts, concern),
    area: labelOf(texts.labels.areasInText, area) ?? fromCode(area).toLowerCase(),
  });
