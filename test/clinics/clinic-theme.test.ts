import { describe, expect, test } from 'vitest';
import { clinicSettings } from '../../shared/clinics/clinic-settings.ts';
import { clinicTheme, contrastFaults } from '../../shared/clinics/clinic-theme.ts';
import { contrastOf, lightened } from '../../shared/clinics/contrast.ts';
import { fieldIssues } from '../../shared/contract/field-issues.ts';
import { fieldInEnglish } from '../../shared/texts/in-english.ts';
import { aClinic } from '../builders.ts';

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // Published examples: the lightest grey on white that may be read, and one step lighter.
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });

  test('is reached on a dark ground by lightening, and a colour that has it stays', () => {
    expect(contrastOf(lightened('#0b3c6b', '#182227', 4.5), '#182227')).toBeGreaterThanOrEqual(4.5);
    expect(lightened('#5cc8bd', '#182227', 4.5)).toBe('#5cc8bd');
  });
});

describe('a clinic’s colours', () => {
  test('are refused where text in them could not be read, with the ratio that was measured', () => {
    expect(contrastFaults({ accent: '#f5c542' }).map(({ field, ...said }) => [field, fieldInEnglish(said)])).toEqual([
      ['accent', 'The accent #f5c542 on white has a contrast of 1.62 to 1; text needs 4.5 to 1.'],
      ['accent', 'The accent #f5c542 on the ground #f3f6f6 has a contrast of 1.49 to 1; text needs 4.5 to 1.'],
    ]);
    expect(contrastFaults({ accent: '#0b3c6b', ground: '#8899aa' }).map(({ field }) => field)).toEqual([
      'accent',
      'ground',
    ]);
  });

  test('never read as good enough when they are not: a ratio is rounded down', () => {
    const [said] = contrastFaults({ accent: '#777777', ground: '#ffffff' });
    expect(said && fieldInEnglish(said)).toContain('4.47 to 1');
  });

  test('come back as issues of their fields', () => {
    const sent = { accent: '#f5c542' };
    const { error } = clinicTheme.safeParse(sent);
    expect(error && fieldIssues(error, sent)[0]).toMatchObject({ pointer: '/accent', code: 'contrast' });
  });

  test.each(['red', '#fff', '#0b6b63;}body{display:none', 'url(https://evil.example)'])(
    'are six hexadecimal digits and nothing else: %s',
    (accent) => {
      expect(clinicTheme.safeParse({ accent }).success).toBe(false);
    },
  );

  test('are settings of a clinic, as are its booking address and what its embedded form may tell', () => {
    const chosen = { theme: { accent: '#0B3C6B' }, bookingUrl: 'https://alba.example/book', embed: {} };
    expect(clinicSettings.parse(aClinic(chosen as object))).toMatchObject({
      theme: { accent: '#0b3c6b' },
      embed: { sharesOutcome: false },
    });
    // What is stored stays readable, whatever is asked of contrast later.
    expect(clinicSettings.safeParse(aClinic({ theme: { accent: '#f5c542' } })).success).toBe(true);
    for (const bookingUrl of ['javascript:alert(1)', 'http://alba.example/book', 'book']) {
      expect(clinicSettings.safeParse(aClinic({ bookingUrl })).success).toBe(false);
    }
  });
});
