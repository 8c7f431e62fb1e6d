import { outcomes } from '../../../shared/screening/outcome.ts';
import { concernLabel } from '../labels/concern-labels.ts';
import { fromCode } from '../labels/from-code.ts';
import { outcomeLabels } from '../labels/outcome-labels.ts';

const minutesInHour = 60;

/** A time in minutes as it is said: `45 min`, `3 h 20 min`; a dash where nobody has been answered. */
export const waitWords = (minutes: number | null): string => {
  if (minutes === null) return '–';
  const [hours, rest] = [Math.floor(minutes / minutesInHour), minutes % minutesInHour];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
};

/** A part of a whole in percent; a dash where there is no whole. */
export const shareWords = (count: number, of: number): string =>
  of === 0 ? '–' : `${Math.round((100 * count) / of)} %`;

/** What a count was in as many days before, and by how much it differs. */
export const comparedWords = (now: number, before: number, days: number): string => {
  const told = `${before} in the ${days} days before`;
  if (before === 0 || now === before) return told;
  const change = Math.round((100 * (now - before)) / before);
  return `${told} (${change > 0 ? '+' : '−'}${Math.abs(change)} %)`;
};

/** The name of an outcome, a concern or a source. */
export const nameOf = {
  outcome: (value: string): string => outcomeLabels[outcomes.find((outcome) => outcome === value) ?? 'suitable'],
  concern: concernLabel,
  source: (value: string): string => (value === 'unknown' ? 'Not noted' : fromCode(value)),
};
