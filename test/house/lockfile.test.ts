/** What is installed is what was reviewed (docs/reliability.md#promises, P30): the lockfile and what may run at an installation. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

type Locked = {
  /** What a package is really called, where it stands under another name. */
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  inBundle?: boolean;
  link?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
};
type Component = { name: string; version: string; hashes?: { alg: string }[] };
type Lockfile = { lockfileVersion: number; packages: Record<string, Locked> };

const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const lockfile: Lockfile = read('package-lock.json');
const { allowScripts }: { allowScripts: Record<string, boolean> } = read('package.json');

const packagesOf = ({ packages }: Lockfile): [string, Locked][] =>
  Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, locked]) => [place.replace(/^.*node_modules\//, ''), locked]);

/**
 * Platforms that not every registry carries. They are locked by version alone; npm installs one only where it is the
 * machine's own platform, and leaves it out where it cannot be had.
 */
const lockedByVersion = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'win32-x64'].map((on) => `@dynoxide/${on}`);

/** Packages that could be something else tomorrow: without a hash, with a weak one, from an address, or a folder. */
const unproven = (from: Lockfile): string[] =>
  packagesOf(from)
    // What a package brings inside itself is covered by its own hash.
    .filter(([, { inBundle }]) => !inBundle)
    .filter(([, { integrity, resolved, link }]) => !/^sha512-.{80,}$/.test(integrity ?? '') || resolved || link)
    .map(([name]) => name);

/** Packages that run something of their own when they are installed, and are not forbidden to by name. */
const running = (from: Lockfile, rules: Readonly<Record<string, boolean>>): string[] =>
  packagesOf(from).flatMap(([name, { hasInstallScript }]) => (hasInstallScript && rules[name] !== false ? [name] : []));

test('every package of the lockfile is proven by its hash and comes from no host by name', () => {
  expect(packagesOf(lockfile).length).toBeGreaterThan(200);
  expect(unproven(lockfile)).toEqual(lockedByVersion);
  for (const name of lockedByVersion) expect(lockfile.packages[`node_modules/${name}`]?.optional).toBe(true);
});

test('nothing that is installed runs a script of its own (P30)', () => {
  expect(running(lockfile, allowScripts)).toEqual([]);
  const withScripts = packagesOf(lockfile).filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(Object.keys(allowScripts).toSorted()).toEqual(withScripts.map(([name]) => name).toSorted());
});

test('nor does an installation of this project itself, and no version is put in another’s place', () => {
  const { scripts, overrides } = read('package.json');
  const atInstall = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];
  expect(Object.keys(scripts).filter((name) => atInstall.includes(name))).toEqual([]);
  expect(overrides).toBeUndefined();
  const disguised = packagesOf(lockfile).flatMap(([place, { name = place }]) =>
    name === place ? [] : [`${place} is ${name}`],
  );
  expect(disguised).toEqual(['ajv is @redocly/ajv']);
});

test('versions of package.json are those of the lockfile, so that npm ci installs what was locked', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json');
  const asked = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const other = asked.filter(([name, version]) => lockfile.packages[`node_modules/${name}`]?.version !== version);
  expect(other).toEqual([]);
});

test('the bill of materials names every package of the lockfile with its hash, and no host', () => {
  const command = String(read('package.json').scripts.sbom).split(' ').slice(1);
  const text = execFileSync('npm', command, { cwd: root, encoding: 'utf8', maxBuffer: 16_000_000 });
  const { bomFormat, components } = JSON.parse(text) as { bomFormat: string; components: Component[] };
  expect(bomFormat).toBe('CycloneDX');
  const named = ({ name, version }: { name: string; version?: string | undefined }) => `${name}@${version}`;
  const locked = packagesOf(lockfile).map(([place, { name = place, version }]) => named({ name, version }));
  expect(new Set(components.map(named))).toEqual(new Set(locked));
  const bundled = packagesOf(lockfile).flatMap(([name, { inBundle }]) => (inBundle ? [name] : []));
  const unproved = components.filter(({ hashes = [] }) => !hashes.some(({ alg }) => alg === 'SHA-512'));
  const known = [...lockedByVersion, ...bundled];
  expect(unproved.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  expect(text).not.toContain('"type": "distribution"');
});

test('it would be noticed', () => {
  const locked = { version: '1.0.0', integrity: `sha512-${'a'.repeat(86)}==` };
  const with1 = (over: Locked): Lockfile => ({
    lockfileVersion: 3,
    packages: { '': {}, 'node_modules/@one/two': { ...locked, ...over } },
  });
  expect(unproven(with1({}))).toEqual([]);
  expect(unproven(with1({ inBundle: true, integrity: undefined }))).toEqual([]);
  for (const over of [
    { integrity: undefined },
    { integrity: 'sha1-abc' },
    { resolved: 'https://packages.example/two-1.0.0.tgz' },
    { resolved: 'git+ssh://git@code.example/two.git#main' },
    { link: true },
  ])
    expect(unproven(with1(over))).toEqual(['@one/two']);
  const script = with1({ hasInstallScript: true });
  expect(running(script, {})).toEqual(['@one/two']);
  expect(running(script, { '@one/two': true })).toEqual(['@one/two']);
  expect(running(script, { '@one/two': false })).toEqual([]);
});
