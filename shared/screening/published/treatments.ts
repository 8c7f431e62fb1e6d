import { microneedlingTerms100 } from '../microneedling/1.0.0/terms.ts';
import { microneedlingTerms110 } from '../microneedling/1.1.0/terms.ts';
import type { Terms } from '../terms.ts';

/** Every version that was ever published of every treatment, newest last, with its terms: small enough for a form. */
const published = {
  microneedling: {
    '1.0.0': microneedlingTerms100,
    '1.1.0': microneedlingTerms110,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Terms>>>>;

type PublishedTerms = typeof published;

/** Treatments that can be screened for. */
export type Treatment = keyof PublishedTerms;
export const treatments = Object.keys(published) as [Treatment, ...Treatment[]];

/** What some published rule set knows to treat with; `devicesOf` says which belong to a treatment. */
export type Device = {
  [T in Treatment]: PublishedTerms[T][keyof PublishedTerms[T]];
}[Treatment]['devices'][number];

/** Something for each published version of each treatment: a list that misses one does not compile. */
export type Published<Item> = {
  readonly [T in Treatment]: { readonly [Version in keyof PublishedTerms[T]]: Item };
};

/** A rule set by name; without a version the current one. Neither needs to exist. */
export type RuleSetName = { readonly treatment: string; readonly version?: string | undefined };

const own = <Value>(values: Readonly<Record<string, Value>>, key: string | undefined): Value | undefined =>
  key !== undefined && Object.hasOwn(values, key) ? values[key] : undefined;

/** What a list of published things has under a name, or `undefined` when that was never published. */
export function publishedIn<Item>(list: Published<Item>, { treatment, version }: RuleSetName): Item | undefined {
  const versions: Readonly<Record<string, Item>> = own(list, treatment) ?? {};
  return own(versions, version ?? Object.keys(versions).at(-1));
}

/** All versions of a treatment, the current one last. */
export const versionsOf = (treatment: Treatment): readonly string[] => Object.keys(published[treatment]);

/** The version that new screenings are judged by. */
export function currentVersion(treatment: Treatment): string {
  const version = versionsOf(treatment).at(-1);
  if (version === undefined) throw new Error('A treatment is listed without a version.');
  return version;
}

/** The terms of a published rule set. Throws a plain Error (a defect: the name comes from a rule set) when there is none. */
export function termsOf(name: RuleSetName): Terms & { readonly devices: readonly Device[] } {
  const terms = publishedIn<Terms & { readonly devices: readonly Device[] }>(published, name);
  if (!terms) throw new Error('Terms are asked of a rule set that was never published.');
  return terms;
}

/** What a treatment can be done with, by its current version; the usual device first. */
export const devicesOf = (treatment: Treatment): readonly Device[] => termsOf({ treatment }).devices;

/** Every device of every published version: what stored screenings can name. */
export const devices = [
  ...new Set(
    treatments.flatMap((treatment) =>
      versionsOf(treatment).flatMap((version) => termsOf({ treatment, version }).devices),
    ),
  ),
] as [Device, ...Device[]];
