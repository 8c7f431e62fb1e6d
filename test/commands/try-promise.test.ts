import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { tryPromise } from '../../commands/faults/try-promise.ts';
import { plant } from '../house/plant.ts';

const size = JSON.stringify(path.join(import.meta.dirname, '..', 'size.ts'));

const planted = `import { expect, test } from 'vitest';
import { reached, seed, size } from ${size};
test('P1: is kept', () => reached('P1', size(3, 1_000) + ' of seed ' + seed));
test('P2: is broken', () => {
  reached('P2', 'a figure');
  expect(size(3, 1_000)).toBe(3);
});
test('P3: tells no figure', () => expect(size(3, 1_000)).toBe(7));
`;

let root: string;
beforeAll(() => {
  root = plant({ 'vitest.config.mjs': "export default { cacheDir: 'cache' };", 'planted.test.ts': planted });
});

const tried = (id: string, asked = 'full') =>
  tryPromise({ id, files: ['planted.test.ts'] }, { size: asked, seed: '7', root });

test('a promise is kept when its tests pass at the size and say what they reached', async () => {
  expect(await tried('P1')).toMatchObject({ isKept: true, reached: ['1000 of seed 7'] });
});

test.each([
  ['fails, whatever it says', 'P2', ['a figure']],
  ['tells nothing', 'P3', []],
  ['is not there', 'P4', []],
])('a promise whose test %s is broken', async (_what, id, reached) => {
  expect(await tried(id, '7')).toMatchObject({ isKept: false, reached });
});
