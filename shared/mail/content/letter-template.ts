/**
 * Mails to persons that are the same but for the name and the links: rendered once with gaps, and filled in for each
 * reader. To render one is most of what a mail costs (docs/decisions/0022-what-a-sweep-manages.md). What is remembered
 * holds nothing by which a person is known.
 */
import { randomBytes } from 'node:crypto';
import type { RuleSet } from '../../screening/rule-set.ts';
import type { PersonProps } from '../templates/letter.tsx';
import type { RenderedMail } from './render-mail.ts';

/** What of a letter is its reader's own. */
type Own = Pick<PersonProps, 'name'> & {
  unsubscribeUrl?: string | undefined;
  optInUrl?: string | undefined;
  result?: { url: string } | undefined;
  again?: { url: string } | undefined;
};

type Gap = 'name' | 'unsubscribe' | 'optIn' | 'result' | 'again';
type Values = Partial<Record<Gap, string>>;

/** Text and gaps in turns, beginning with text. */
type Pieces = readonly string[];
type Template = { subject: string; html: Pieces; text: Pieces };

/** Nobody can write it into a clinic's settings, so what looks like a gap is one. */
const secret = `gap${randomBytes(12).toString('hex')}`;
const gaps = new RegExp(`${secret}(name|unsubscribe|optIn|result|again)z`);

/** Filled in, these give what rendering gives; white space is folded in text, and control characters are an odd case. */
const plainName = /^[^\p{C}\p{Z}]+(?: [^\p{C}\p{Z}]+)*$/u;
const plainUrl = /^https?:\/\/[\w.~:/?#@!$&*+,;=%-]+$/;

const valuesOf = ({ name, unsubscribeUrl, optInUrl, result, again }: Own): Values => ({
  name,
  ...(unsubscribeUrl !== undefined && { unsubscribe: unsubscribeUrl }),
  ...(optInUrl !== undefined && { optIn: optInUrl }),
  ...(result && { result: result.url }),
  ...(again && { again: again.url }),
});

const canBeFilled = ({ name = '', ...urls }: Values): boolean =>
  plainName.test(name) && Object.values(urls).every((url) => plainUrl.test(url));

const gap = (name: Gap) => `${secret}${name}z`;

const withGaps = <Props extends Own>(props: Props): Props => ({
  ...props,
  name: gap('name'),
  ...(props.unsubscribeUrl !== undefined && { unsubscribeUrl: gap('unsubscribe') }),
  ...(props.optInUrl !== undefined && { optInUrl: gap('optIn') }),
  ...(props.result && { result: { ...props.result, url: gap('result') } }),
  ...(props.again && { again: { ...props.again, url: gap('again') } }),
});

/** As React escapes text and attributes. */
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};
const escaped = (value: string) => value.replaceAll(/[&<>"']/g, (found) => escapes[found] ?? found);

const filledIn = (pieces: Pieces, values: Values, written = (value: string) => value): string =>
  pieces.map((piece, at) => (at % 2 === 0 ? piece : written(values[piece as Gap] ?? ''))).join('');

/** A rule set is named by its treatment and version; it is large, and never changes. */
const named = (key: string, value: unknown) => {
  if (key !== 'ruleSet') return value;
  const { treatment, version } = value as RuleSet;
  return `${treatment} ${version}`;
};

const rememberedAtMost = 100;
const remembered = new Map<string, Template>();

const templateOf = async <Props extends Own>(
  kind: string,
  props: Props,
  render: (props: Props) => Promise<RenderedMail>,
): Promise<Template> => {
  const open = withGaps(props);
  const key = `${kind} ${JSON.stringify(open, named)}`;
  const known = remembered.get(key);
  remembered.delete(key);
  const { subject, html, text } = known ? { subject: '', html: '', text: '' } : await render(open);
  const template = known ?? { subject, html: html.split(gaps), text: text.split(gaps) };
  // The one used longest ago is first.
  remembered.set(key, template);
  const [oldest] = remembered.keys();
  if (remembered.size > rememberedAtMost && oldest !== undefined) remembered.delete(oldest);
  return template;
};

/** The same mail as `render` makes of these props, which must depend on nothing else. */
export const renderLetter = async <Props extends Own>(
  kind: string,
  props: Props,
  render: (props: Props) => Promise<RenderedMail>,
): Promise<RenderedMail> => {
  const values = valuesOf(props);
  if (!canBeFilled(values)) return await render(props);
  const { subject, html, text } = await templateOf(kind, props, render);
  return { subject, html: filledIn(html, values, escaped), text: filledIn(text, values) };
};
