import { describe, expect, test } from 'vitest';
import { readFlags, usage } from '../../commands/verify/verify-flags.ts';
import { verifySteps } from '../../shared/verify/all-steps.ts';

describe('the flags', () => {
  test.each([
    ['an address with a path', ['--url', 'https://skin.clinic.com/c/alba'], '--url'],
    ['an address without a scheme', ['--stage', 'prod', '--console', 'desk.clinic.com'], '--console'],
    ['a step that there is not', ['--leave-out', 'everything'], 'no step everything'],
    ['a clinic to be made where no table is known', ['--url', 'https://skin.clinic.com', '--prepare'], '--prepare'],
    ['a flag that there is not', ['--fast'], '--fast'],
  ])('refuse %s', (_, args, word) => {
    const read = readFlags(args);
    expect(typeof read === 'object' && 'refused' in read ? read.refused.join('\n') : '').toContain(word);
  });

  test('ask for the local stack without any', () => {
    expect(readFlags([])).toMatchObject({ leaveOut: [], isPreparing: false, isJson: false });
  });

  test('tell every step, by a name that no other has', () => {
    expect(readFlags(['--help'])).toBe('help');
    const names = verifySteps.map(({ name }) => name);
    expect(names.filter((name) => !usage.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
