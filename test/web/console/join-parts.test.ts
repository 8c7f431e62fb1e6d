import { describe, expect, test } from 'vitest';
import { joinExport, joinSheets } from '../../../web/console/components/join-parts.ts';

describe('parts of a sheet', () => {
  const titles = '"Lead","Name"\r\n';

  test('are one sheet: the mark and the titles once, every row once', () => {
    const joined = joinSheets([`\uFEFF${titles}"1","Ada"\r\n`, `${titles}"2","Bea"\r\n"3","Cleo"\r\n`]);
    expect(joined).toBe(`\uFEFF${titles}"1","Ada"\r\n"2","Bea"\r\n"3","Cleo"\r\n`);
  });

  test('have their mark also when there is but one, which a browser reads without', () => {
    expect(joinSheets([titles])).toBe(`\uFEFF${titles}`);
  });
});

describe('parts of an export', () => {
  const rule = (reason: string) => ({
    reason,
    advice: '',
    category: '',
    strength: 'weak' as const,
    note: '',
    sources: [],
  });
  const texts = (ruleId: string) => ({
    'm-1': { questions: {}, rules: { [ruleId]: rule(ruleId) }, sources: {}, concerns: {}, groups: {} },
  });
  const part = (over: object) => ({ leadId: 'lead-1', contact: { name: 'Ada' }, consentTexts: {}, ...over });

  test('are one file: lists one behind the other, each text once, the rest as it is', () => {
    const joined = joinExport([
      part({ screenings: [{ screeningId: 'a' }], audit: [], texts: texts('smoker') }),
      part({ screenings: [{ screeningId: 'b' }], audit: [{ action: 'lead.read' }], texts: texts('unwell') }),
    ] as unknown as Parameters<typeof joinExport>[0]);
    expect(joined).toEqual({
      leadId: 'lead-1',
      contact: { name: 'Ada' },
      screenings: [{ screeningId: 'a' }, { screeningId: 'b' }],
      audit: [{ action: 'lead.read' }],
      consentTexts: {},
      texts: {
        'm-1': {
          questions: {},
          rules: { smoker: rule('smoker'), unwell: rule('unwell') },
          sources: {},
          concerns: {},
          groups: {},
        },
      },
    });
  });
});
