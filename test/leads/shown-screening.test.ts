import { describe, expect, test } from 'vitest';
import { screeningOf } from '../../shared/intake/lead-from-submission.ts';
import { shownScreening } from '../../shared/leads/shown-screening.ts';
import type { Overlay } from '../../shared/screening/overlay.ts';
import { aClinic } from '../builders.ts';
import { admitted } from '../intake/admitted.ts';
import { healthy, ruleSet110 } from '../screening/healthy.ts';
import { aLead } from './leads.ts';

const stored = async (...given: Parameters<typeof admitted>) => screeningOf(await admitted(...given), aLead());
const smoker = { answers: healthy({ smoker: 'yes' }, ruleSet110), noneApply: [] };

describe('a screening as staff see it', () => {
  test('says of each finding what in the answers made it', async () => {
    const { shown, texts } = shownScreening(await stored(smoker));
    const { findings } = shown.assessment;
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['smoker']);
    expect(findings[0]?.firedBy).toEqual([{ question: 'smoker', answer: ['Yes'] }]);
    const { rules, sources, questions } = texts[shown.texts] ?? {};
    expect(rules).toEqual({ smoker: expect.objectContaining({ category: 'history', reason: expect.any(String) }) });
    expect(rules?.smoker?.sources.length).toBeGreaterThan(0);
    expect(Object.keys(sources ?? {})).toEqual(rules?.smoker?.sources);
    expect(questions?.smoker?.text).toEqual(expect.any(String));
  });

  test('names its texts by rule set, language and overlay, so that one name has one wording', async () => {
    const nameOf = async (overlay?: Overlay) =>
      shownScreening(await stored(smoker, { settings: aClinic(overlay && { overlay }) })).shown.texts;
    const stricter = { severities: { smoker: 'relative' } } as const;
    expect(await nameOf()).toBe('microneedling-1.1.0-en');
    expect(await nameOf(stricter)).toMatch(/^microneedling-1\.1\.0-en-[0-9a-f]{12}$/);
    expect(await nameOf(stricter)).toBe(await nameOf({ ...stricter }));
    expect(await nameOf(stricter)).not.toBe(await nameOf({ severities: { smoker: 'absolute' } }));
  });

  test('is in the words of staff as well, where the person read another language', async () => {
    const screening = await stored(smoker);
    expect(shownScreening(screening).shown.forStaff).toBeNull();
    expect(shownScreening(screening, 'en').shown.forStaff).toBeNull();
    // Nothing is published in it, so that it was answered in English.
    const { shown, texts } = shownScreening({ ...screening, lang: 'fi' as typeof screening.lang }, 'en');
    expect(shown.forStaff).toMatchObject({ lang: 'en', texts: 'microneedling-1.1.0-en' });
    expect(shown.forStaff?.assessment.findings.map(({ firedBy }) => firedBy)).toEqual([
      [{ question: 'smoker', answer: ['Yes'] }],
    ]);
    expect(shown.lang).toBe('fi');
    expect(Object.keys(texts)).toContain('microneedling-1.1.0-en');
  });

  test('keeps what was found on its day, whatever the rules would say of it today', async () => {
    const screening = await stored(smoker);
    const found = { ...screening, assessment: { ...screening.assessment, outcome: 'suitable' as const, findings: [] } };
    expect(shownScreening(found).shown.assessment).toMatchObject({ outcome: 'suitable', findings: [] });
  });

  test('says what the clinic had added to the rules on that day, and null for nothing', async () => {
    const overlay = { ageLine: { under: 40, severity: 'relative' } } as const;
    expect(shownScreening(await stored({}, { settings: aClinic({ overlay }) })).shown.overlay).toEqual(overlay);
    expect(shownScreening(await stored()).shown).toMatchObject({ overlay: null, held: null, contact: { phone: null } });
  });

  test('shows the number as it is dialled, and why it is held', async () => {
    const hold = { reason: 'surge', at: '2026-07-20T10:00:00.000Z' } as const;
    const { shown } = shownScreening(await stored({ contact: { phone: '06 1234 5678' } }, { hold }));
    expect(shown).toMatchObject({ contact: { phone: '+390612345678' }, held: hold });
  });

  test('reveals nothing of its result link', async () => {
    const screening = await stored({}, { linkKeyId: 'canary-key' });
    expect(JSON.stringify(shownScreening(screening))).not.toMatch(new RegExp(`canary-key|${screening.linkHash}`));
  });
});
