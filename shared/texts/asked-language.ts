/** Which language somebody is answered in. Nothing that is asked for is ever refused. */

/** What says which language is wanted: first what is nearest to the person. All of it was sent by somebody. */
export type Asked<Lang extends string> = {
  /** A tag that was named for this answer, such as `lang` of a submission. */
  asked?: unknown;
  /** The tag of the page around a form. */
  page?: unknown;
  /** An `Accept-Language` header. */
  accept?: string | undefined;
  /** What there is; the first where nothing else fits. */
  offered: readonly [Lang, ...Lang[]];
};

/** A tag is not read beyond so many characters (RFC 5646, 4.4.1), nor a header beyond so many, and so many tags in it. */
const longest = { tag: 35, header: 1_000, tags: 30 } as const;

/** The canonical form of a tag, and its language alone: `es-419` and `es`. Nothing for what is no tag. */
const tagOf = (text: unknown): { whole: string; language: string } | undefined => {
  if (typeof text !== 'string' || text.length > longest.tag) return undefined;
  try {
    const { baseName: whole, language } = new Intl.Locale(text.trim().replaceAll('_', '-'));
    return { whole, language };
  } catch {
    return undefined;
  }
};

/** What a tag means of what is offered: itself, or else its language in any region. */
const meantBy = <Lang extends string>(text: unknown, offered: readonly Lang[]): Lang | undefined => {
  const tag = tagOf(text);
  return offered.find((lang) => lang === tag?.whole) ?? offered.find((lang) => tagOf(lang)?.language === tag?.language);
};

type Weighed = { text: string; weight: number };

/** The tags of a header that are wanted at all, in its order (RFC 9110, 12.5.4). A weight that is none takes the tag away. */
const weighed = (header: string): Weighed[] =>
  header
    .slice(0, longest.header)
    .split(',', longest.tags)
    .map((part): Weighed => {
      const [text = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const given = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
      const isWeight = given === undefined || /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(given);
      return { text, weight: isWeight ? Number(given ?? 1) : 0 };
    });

/** What a header wants most of what there is; `*` stands for everything that it does not name. */
const wantedBy = <Lang extends string>(header: string, offered: readonly Lang[]): Lang | undefined => {
  const tags = weighed(header);
  const named = new Map<Lang, number>();
  for (const { text, weight } of tags) {
    const lang = meantBy(text, offered);
    if (lang) named.set(lang, Math.max(weight, named.get(lang) ?? 0));
  }
  const other = tags.find(({ text }) => text === '*')?.weight ?? 0;
  const wanted = [...named, ...offered.filter((lang) => !named.has(lang)).map((lang) => [lang, other] as const)];
  const most = Math.max(...wanted.map(([, weight]) => weight));
  return most > 0 ? wanted.find(([, weight]) => weight === most)?.[0] : undefined;
};

/**
 * The first that is offered of: what was asked for, the page's, what the header wants most; else the first of all. Reads
 * BCP 47 tags in any case and region, is bounded, and never throws.
 */
export const languageFor = <Lang extends string>({ asked, page, accept = '', offered }: Asked<Lang>): Lang =>
  meantBy(asked, offered) ?? meantBy(page, offered) ?? wantedBy(accept, offered) ?? offered[0];
