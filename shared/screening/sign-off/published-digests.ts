import type { RuleSetName, Treatment } from '../published/treatments.ts';

/** What freezes a published version: digests (SHA-256, hex) of its rows with notes and sources, its texts, its terms. */
export type RuleDigests = { readonly rows: string; readonly texts: string; readonly terms: string };

/**
 * By version; written down in the commit that publishes it, and never changed. A test finds out whether they are those
 * of the rows: a sign-off counts by them, and the intake need not load a note to know what was signed. Versions from before
 * there were sign-offs are frozen by that test alone: nobody can sign them.
 */
const published: Readonly<Record<Treatment, Readonly<Record<string, RuleDigests>>>> = {
  microneedling: {
    '1.1.0': {
      rows: '9a3de09e9b6d7805057d03af60f01547cbc768b766e0c5ae7af984a0ffd155a4',
      texts: 'cb9650a0fd8eb96a691fdcea2dd689fa114726fcc4efd1e50114d4fa7c152262',
      terms: '1820fa8d3d3a2483eb82519784937484459d1315d785ca6ba9f6adb24ff32953',
    },
  },
};

/** The digests of a published rule set; `undefined` when it was never published, or not frozen yet. */
export function digestsOfPublished({ treatment, version }: Required<RuleSetName>): RuleDigests | undefined {
  const versions = Object.hasOwn(published, treatment) ? published[treatment as Treatment] : {};
  return version !== undefined && Object.hasOwn(versions, version) ? versions[version] : undefined;
}
