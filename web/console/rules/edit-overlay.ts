import type { Overlay } from '../../../shared/screening/overlay.ts';
import {
  type Rule,
  type StricterSeverity,
  severities,
  stricterSeverities,
} from '../../../shared/screening/rule-set.ts';

const without = <Value>(values: Readonly<Record<string, Value>> | undefined, id: string) => {
  const left = Object.fromEntries(Object.entries(values ?? {}).filter(([key]) => key !== id));
  return Object.keys(left).length > 0 ? left : undefined;
};

const tidy = (overlay: Overlay): Overlay =>
  Object.fromEntries(Object.entries(overlay).filter(([, value]) => value !== undefined));

/** Rules that an overlay names. */
export const tightenedIds = ({ waits, severities: weights }: Overlay): string[] => [
  ...new Set([...Object.keys(waits ?? {}), ...Object.keys(weights ?? {})]),
];

/** How many rules are stricter with an overlay, a line of age included. */
export const stricterCount = (overlay: Overlay): number => tightenedIds(overlay).length + (overlay.ageLine ? 1 : 0);

/** The overlay without anything about a rule. */
export const clearRule = (overlay: Overlay, id: string): Overlay =>
  tidy({ ...overlay, waits: without(overlay.waits, id), severities: without(overlay.severities, id) });

/** The overlay with days to wait for a rule. */
export const waitFor = (overlay: Overlay, id: string, days: number): Overlay =>
  tidy({ ...overlay, waits: { ...overlay.waits, [id]: days } });

/** The overlay with a weight for a rule; without one, the published weight counts. */
export const weigh = (overlay: Overlay, id: string, severity: StricterSeverity | undefined): Overlay =>
  tidy({
    ...overlay,
    severities: severity ? { ...overlay.severities, [id]: severity } : without(overlay.severities, id),
  });

/** The overlay with a line of age, or without one. */
export const drawAgeLine = (overlay: Overlay, ageLine: Overlay['ageLine']): Overlay => tidy({ ...overlay, ageLine });

/** Weights that are heavier than a rule's own. */
export const heavierThan = ({ severity }: Rule): StricterSeverity[] =>
  stricterSeverities.filter((one) => severities.indexOf(one) < severities.indexOf(severity));
