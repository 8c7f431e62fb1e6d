/**
 * Where leads come from, as lists and statistics name it. A campaign parameter is text that anybody can write into a
 * link, so it is only counted under names that are known here: that bounds the counters, and an address that somebody
 * put into a link does not end up among the figures.
 */
import type { Attribution } from '../leads/screening.ts';

/** What a source is told by, beside its name. */
const known: Readonly<Record<string, readonly string[]>> = {
  instagram: ['ig', 'insta'],
  facebook: ['fb', 'meta'],
  messenger: ['msg'],
  google: ['adwords', 'google_ads', 'googleads', 'google-ads', 'gads', 'gmb'],
  bing: ['microsoft'],
  tiktok: ['tt'],
  youtube: ['yt'],
  whatsapp: ['wa'],
  pinterest: [],
  linkedin: [],
  snapchat: [],
  x: ['twitter', 't.co'],
  newsletter: ['email', 'e-mail', 'mail', 'mailing'],
  sms: [],
  website: ['web', 'site', 'homepage', 'blog'],
  partner: ['affiliate', 'referral'],
  flyer: ['print', 'qr', 'poster'],
};

const byWord = new Map(
  Object.entries(known).flatMap(([source, others]) => [source, ...others].map((word) => [word, source])),
);

/** Every name that a source can have. */
export const leadSources = [...Object.keys(known), 'direct', 'other'] as const;

/** The source of a submission: a known name, `direct` without a campaign, `other` with one that is not known. */
export const leadSource = ({ utm_source }: Pick<Attribution, 'utm_source'>): string => {
  const word = (utm_source ?? '').trim().toLowerCase();
  if (word === '') return 'direct';
  return byWord.get(word) ?? byWord.get(word.replace(/^(?:www|l|lm|m)\./, '').replace(/\.com?$/, '')) ?? 'other';
};
