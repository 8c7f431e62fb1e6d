import { expect, test } from 'vitest';
import { errorFields } from '../../shared/lambda/log.ts';

test('a message that looks like a stack frame is not logged as one', () => {
  const error = new TypeError('my answer\n    at canary (answers.ts:1:1)\n  at last');
  const { error: name, frames } = errorFields(error);
  expect(name).toBe('TypeError');
  expect(frames.length).toBeGreaterThan(0);
  expect(JSON.stringify(frames)).not.toMatch(/canary|my answer|at last/);
});

test('what is thrown without being an error is told by its type alone', () => {
  expect(errorFields('canary')).toEqual({ error: 'string', frames: [] });
});
