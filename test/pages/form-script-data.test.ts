import { describe, expect, test } from 'vitest';
import { formScriptData } from '../../shared/pages/form-script-data.ts';
import { compilePredicate } from '../../shared/screening/engine/compile-predicate.ts';
import { withOverlay } from '../../shared/screening/overlay.ts';
import { catalogueOf } from '../../shared/screening/published/published-catalogue.ts';
import type { Device } from '../../shared/screening/published/treatments.ts';
import type { Catalogue } from '../../shared/screening/rule-set.ts';

const catalogue = catalogueOf({ treatment: 'microneedling' }, 'en') as Catalogue;
const absolute = catalogue.rules.filter(({ severity }) => severity === 'absolute');
const stopsFor = (device: Device) => formScriptData(catalogue, { lang: 'en', device, sharesOutcome: false }).stops;

describe('what stops a form early', () => {
  test('is every absolute rule of the device, and no other', () => {
    expect(stopsFor('rf').map(({ when }) => when)).toEqual(absolute.map(({ when }) => when));
    const heated = absolute.filter(({ category }) => category === 'device');
    expect([stopsFor('mechanical').length, absolute.length, heated.length]).toEqual([12, 13, 1]);
  });

  test('says what to do about it, and waits for what a doctor should see soon, unless somebody is too young', () => {
    const data = formScriptData(catalogue, { lang: 'en', device: 'mechanical', sharesOutcome: false });
    expect(data.stopsAfter).toEqual(['lesionsAtSite']);
    const suspicious = data.stops.find(({ when }) => JSON.stringify(when).includes('suspicious'));
    expect(suspicious?.advice).toMatch(/see your own doctor soon/);
    expect(data.stops.filter(({ isAtOnce }) => isAtOnce).map(({ when }) => when.kind)).toEqual(['number']);
  });

  test('follows the clinic: what it has made absolute stops as well', () => {
    const tightened = withOverlay(catalogue, { severities: { breastfeeding: 'absolute' } });
    const { stops } = formScriptData(tightened, { lang: 'en', device: 'mechanical', sharesOutcome: false });
    expect(stops).toHaveLength(13);
  });

  test('holds for no form that is still empty: a stop is about what was answered', () => {
    for (const device of ['mechanical', 'rf'] as const) {
      const tests = stopsFor(device).map(({ when }) => compilePredicate(when, catalogue.questions, device));
      expect(tests.filter((holds) => holds({}, 0))).toEqual([]);
    }
  });
});
