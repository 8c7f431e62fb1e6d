import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { treatments } from '../../shared/screening/published/treatments.ts';

const root = path.join(import.meta.dirname, '..', '..');
const source = globSync('{infra,local,commands,functions,shared,web}/**/*.{ts,tsx}', { cwd: root }).map((file) =>
  file.replaceAll('\\', '/'),
);

/** Where a treatment may be named: its own folder, the lists of what is published, and samples. */
const mayName = [
  /^shared\/screening\/(published\/[a-z-]+|sign-off\/published-digests)\.ts$/,
  /^shared\/contract\/openapi\/examples\.ts$/,
  /^commands\/(demo|mails)\//,
];

test.each(treatments)(
  '%s is named in its own folder, in the lists of what is published and in samples alone',
  (name) => {
    const naming = source.filter((file) => readFileSync(path.join(root, file), 'utf8').includes(name));
    expect(naming.length).toBeGreaterThan(0);
    const elsewhere = naming.filter((file) => !file.startsWith(`shared/screening/${name}/`));
    expect(elsewhere.filter((file) => !mayName.some((place) => place.test(file)))).toEqual([]);
  },
);
