import type { Overlay } from '../shared/screening/overlay.ts';
import { currentRowsOf } from '../shared/screening/published/published.ts';

/** The largest overlay that anybody may propose: every rule as heavy as it can be, every wait as long, a line of age. */
export const largestOverlay = (): Overlay => {
  const { rules } = currentRowsOf('microneedling');
  const waiting = rules.flatMap(({ id, wait }) => (wait ? [[id, wait.from === 'event' ? 366 : 1_100] as const] : []));
  const isLonger = ([id, days]: readonly [string, number]) =>
    rules.some((rule) => rule.id === id && rule.wait !== null && rule.wait.days < days);
  const milder = rules.filter(({ severity }) => severity !== 'absolute').map(({ id }) => [id, 'absolute'] as const);
  return {
    waits: Object.fromEntries(waiting.filter(isLonger)),
    severities: Object.fromEntries(milder),
    ageLine: { under: 99, severity: 'absolute' },
  };
};
