import { concerns } from '../../../shared/screening/microneedling/1.0.0/wording-en/concerns.ts';
import { fromCode } from './from-code.ts';

const labels: Readonly<Record<string, { label: string }>> = concerns;

/** Concerns that the form offers, by code, with their names. */
export const concernOptions = Object.entries(labels).map(([value, { label }]) => ({ value, label }));

/** The name of a concern; of one that came later than this console, its code in words. */
export const concernLabel = (code: string): string => labels[code]?.label ?? fromCode(code);
