import * as fc from 'fast-check';
import type { Overlay } from '../../shared/screening/overlay.ts';
import { stricterSeverities } from '../../shared/screening/rule-set.ts';
import { ruleSet } from './healthy.ts';

const anyOverlay: fc.Arbitrary<Overlay> = fc
  .record({
    waits: fc.dictionary(ruleIds(), fc.integer({ min: -10, max: 500 }), { maxKeys: 30 }),
    severities: fc.dictionary(ruleIds(), fc.constantFrom(...stricterSeverities), { maxKeys: 20 }),
    ageLine: fc.option(
      fc.record({ under: fc.integer({ min: 0, max: 99 }), severity: fc.constantFrom(...stricterSeverities) }),
      { nil: undefined },
    ),
  })
  .map(({ waits, severities, ageLine }) => ({ waits, severities, ageLine }));

function ruleIds() {
  const waiting = ruleSet.rules.filter(({ wait }) => wait !== null).map(({ id }) => id);
  return fc.oneof(
    fc.constantFrom(...waiting),
    fc.constantFrom(...ruleSet.rules.map(({ id }) => id)),
    fc.constantFrom('no-such-rule', '__proto__', 'constructor'),
  );
}

/**
 * Overlays of all kinds, also such as no clinic may have: shorter waits, milder severities, rules that do not exist. Few
 * enough to be compiled once each.
 */
export const overlays: fc.Arbitrary<Overlay> = fc.constantFrom(...fc.sample(anyOverlay, { numRuns: 45, seed: 4_711 }));
