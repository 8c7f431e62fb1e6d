import type { RuleSetName, Treatment } from '../published/treatments.ts';
import type { ByLanguage } from '../rule-set.ts';

/**
 * What freezes a published version: digests (SHA-256, hex) of its rows with notes and sources, its texts in each language,
 * its terms. A language that comes later is one more digest.
 */
export type RuleDigests = { readonly rows: string; readonly texts: ByLanguage<string>; readonly terms: string };

/**
 * By version; written down in the commit that publishes it, and never changed. A test finds out whether they are those
 * of the rows: a sign-off counts by them, and the intake need not load a note to know what was signed. Versions from before
 * there were sign-offs are frozen by that test alone: nobody can sign them.
 */
const published: Readonly<Record<Treatment, Readonly<Record<string, RuleDigests>>>> = {
  microneedling: {
    '1.1.0': {
      rows: '2157195a647a7d6ea2213063fbba4692359b30d5092d7c1ac59e9623bb856b44',
      texts: {
        en: 'd26afd5a3cb17dd0c02d62a841834e34077cc77473d453842e403029318446f8',
        it: '1cc6f2bfe05acd6777738727530784adb5ac5c354f02d68a73f979fc0c60388a',
        es: '8732c2d02987cc672aa25973d0b435bea354dea7afe51e74084a4a9e19719bb6',
      },
      terms: '1820fa8d3d3a2483eb82519784937484459d1315d785ca6ba9f6adb24ff32953',
    },
  },
};

/** The digests of a published rule set; `undefined` when it was never published, or not frozen yet. */
export function digestsOfPublished({ treatment, version }: Required<RuleSetName>): RuleDigests | undefined {
  const versions = Object.hasOwn(published, treatment) ? published[treatment as Treatment] : {};
  return version !== undefined && Object.hasOwn(versions, version) ? versions[version] : undefined;
}
