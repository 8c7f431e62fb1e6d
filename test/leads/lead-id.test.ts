import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadsheetCell } from '../../shared/contract/spreadsheet.ts';
import { isLeadId, leadIdOf } from '../../shared/leads/lead-id.ts';
import { leadSheet } from '../../shared/pages/lead-sheet.ts';
import { aLead } from './leads.ts';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('the id of a new lead', () => {
  test('is the same in a sheet, in a URL and on a command line, whatever its bytes are', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const id = leadIdOf(random);
        const { values } = parseArgs({ args: ['--lead', id], options: { lead: { type: 'string' } } });
        expect([spreadsheetCell(id), encodeURIComponent(id), values.lead]).toEqual([id, id, id]);
        expect(isLeadId(id)).toBe(true);
      }),
    );
  });

  test('differs when one bit differs', () => {
    const zero = new Uint8Array(16);
    expect(leadIdOf(zero)).not.toBe(leadIdOf(zero.with(15, 1)));
  });
});

describe('an id from before', () => {
  const older = '-b3_AbCdEfGhIjKlMnOpQr';

  test('is still the id of a lead', () => {
    expect(isLeadId(older)).toBe(true);
    expect(['', older.slice(1), `${older}x`, '../etc', 'a b'].filter(isLeadId)).toEqual([]);
  });

  test('stands in the sheet as it is, even when it begins with a dash', () => {
    expect(leadSheet([aLead({ leadId: older })], { zone: 'Europe/Rome', country: 'IT' })).toContain(`"${older}"`);
  });
});
