/** Whether a clinic's sign-off stands for the rules that judge. Pure. */
import { createHash } from 'node:crypto';
import { sortedJson } from '../contract/sorted-json.ts';
import type { Overlay } from '../screening/overlay.ts';
import type { Treatment } from '../screening/published/treatments.ts';
import type { Unsigned } from '../screening/sign-off/not-signed.ts';
import { digestsOfPublished } from '../screening/sign-off/published-digests.ts';
import { type Language, languages } from '../texts/language.ts';
import type { ClinicSettings } from './clinic-settings.ts';
import { type RuleStanding, type SignedDigests, type SignOff, signedBy } from './sign-off.ts';

type RuleSetVersion = { treatment: Treatment; version: string };
type Rules = Pick<ClinicSettings, 'signOff' | 'overlay'>;

/** SHA-256 (hex) of an overlay's canonical JSON; none is the empty one. */
export const overlayDigest = (overlay: Overlay | undefined): string =>
  createHash('sha256')
    .update(sortedJson(overlay ?? {}))
    .digest('hex');

/**
 * What somebody signs who signs a published rule set with an overlay, in these languages (default: all that it exists in);
 * `undefined` when it was not published.
 */
export const digestsToSign = (
  name: RuleSetVersion,
  overlay: Overlay | undefined,
  signed: readonly Language[] = languages,
): (SignedDigests & { texts: Partial<Record<Language, string>> }) | undefined => {
  const digests = digestsOfPublished(name);
  if (!digests) return undefined;
  const texts = Object.entries(digests.texts).filter(([lang]) => signed.some((one) => one === lang));
  return { ...digests, texts: Object.fromEntries(texts), overlay: overlayDigest(overlay) };
};

/** One digest of all that is signed, by which a signature names it. */
export const signatureDigest = ({ treatment, version }: RuleSetVersion, digests: SignedDigests): string =>
  createHash('sha256')
    .update(sortedJson({ treatment, version, ...digests }))
    .digest('hex');

/** The languages whose texts a sign-off is of. */
export const signedLanguages = ({ digests: { texts } }: SignOff): readonly Language[] =>
  typeof texts === 'string' ? [] : (Object.keys(texts) as Language[]);

/** Whether a sign-off is of exactly these rules, with whatever of their texts it is of. */
const isOf = (signOff: SignOff, name: RuleSetVersion, overlay: Overlay | undefined) => {
  const { treatment, version, digests } = signOff;
  const rules = digestsToSign(name, overlay, signedLanguages(signOff));
  return treatment === name.treatment && version === name.version && sortedJson(digests) === sortedJson(rules ?? {});
};

/**
 * Whether samples count at a public address (an origin): on one's own machine alone. Every deployed stage is reached by
 * https, so none ever counts one.
 */
export const countsSamples = (publicUrl: string): boolean => publicUrl.startsWith('http:');

/** Why a clinic's rules count as unsigned in a language on a day of its calendar; `undefined` when they are signed. */
export const unsignedBecause = (
  { signOff, overlay }: Rules,
  { lang, ...name }: RuleSetVersion & { lang: Language },
  { today, publicUrl }: { today: string; publicUrl: string },
): Unsigned | undefined => {
  if (!signOff) return { why: 'never' };
  if (signOff.isSample && !countsSamples(publicUrl)) return { why: 'sample' };
  if (!isOf(signOff, name, overlay)) return { why: 'changed' };
  if (!signedLanguages(signOff).includes(lang)) return { why: 'language' };
  return signOff.reviewBy < today ? { why: 'over', since: signOff.reviewBy } : undefined;
};

/** How the rules of a clinic stand on a day, for what is judged by them. */
export const standingOf = (
  settings: Rules,
  ...judging: [RuleSetVersion & { lang: Language }, { today: string; publicUrl: string }]
): RuleStanding => {
  const unsigned = unsignedBecause(settings, ...judging);
  if (unsigned) return { signOff: null, unsigned };
  return { signOff: settings.signOff ? signedBy.parse(settings.signOff) : null };
};
