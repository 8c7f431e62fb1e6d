import { describe, expect, test } from 'vitest';
import { screeningOf } from '../../shared/intake/lead-from-submission.ts';
import { shownScreening } from '../../shared/leads/shown-screening.ts';
import { aClinic } from '../builders.ts';
import { admitted } from '../intake/admitted.ts';
import { healthy, ruleSet110 } from '../screening/healthy.ts';
import { aLead } from './leads.ts';

const stored = async (...given: Parameters<typeof admitted>) => screeningOf(await admitted(...given), aLead());
const smoker = { answers: healthy({ smoker: 'yes' }, ruleSet110), noneApply: [] };

describe('a screening as staff see it', () => {
  test('says of each finding what in the answers made it', async () => {
    const { findings } = shownScreening(await stored(smoker)).assessment;
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['smoker']);
    expect(findings[0]?.firedBy).toEqual([expect.objectContaining({ answer: ['Yes'] })]);
    expect(findings[0]?.sources.length).toBeGreaterThan(0);
  });

  test('keeps what was found on its day, whatever the rules would say of it today', async () => {
    const screening = await stored(smoker);
    const found = { ...screening, assessment: { ...screening.assessment, outcome: 'suitable' as const, findings: [] } };
    expect(shownScreening(found).assessment).toMatchObject({ outcome: 'suitable', findings: [] });
  });

  test('says what the clinic had added to the rules on that day, and null for nothing', async () => {
    const overlay = { ageLine: { under: 40, severity: 'relative' } } as const;
    expect(shownScreening(await stored({}, { settings: aClinic({ overlay }) })).overlay).toEqual(overlay);
    expect(shownScreening(await stored())).toMatchObject({ overlay: null, held: null, contact: { phone: null } });
  });

  test('shows the number as it is dialled, and why it is held', async () => {
    const hold = { reason: 'surge', at: '2026-07-20T10:00:00.000Z' } as const;
    const shown = shownScreening(await stored({ contact: { phone: '06 1234 5678' } }, { hold }));
    expect(shown).toMatchObject({ contact: { phone: '+390612345678' }, held: hold });
  });

  test('reveals nothing of its result link', async () => {
    const screening = await stored({}, { linkKeyId: 'canary-key' });
    expect(JSON.stringify(shownScreening(screening))).not.toMatch(new RegExp(`canary-key|${screening.linkHash}`));
  });
});
