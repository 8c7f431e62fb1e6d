import { concernLabels } from '../../../shared/screening/published/published-concerns.ts';
import { fromCode } from './from-code.ts';

/** Concerns that the form offers, by code, with their names. */
export const concernOptions = Object.entries(concernLabels).map(([value, { label }]) => ({ value, label }));

/** The name of a concern; of one that came later than this console, its code in words. */
export const concernLabel = (code: string): string => concernLabels[code]?.label ?? fromCode(code);
