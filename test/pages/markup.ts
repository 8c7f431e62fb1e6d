/** Reads what React renders to a string: attributes always stand in double quotes, and text is escaped. */

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

/** Attributes by name in lower case; those without a value are empty texts. */
export type Tag = Readonly<Record<string, string>>;

/** The opening tags of a name, in order. */
export const tagsOf = (html: string, name: string): Tag[] =>
  [...html.matchAll(new RegExp(`<${name}(?=[ />])((?: [^\\s=>]+="[^"]*")*) ?/?>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/ ([^\s=>]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key.toLowerCase(),
        unescaped(value),
      ]),
    ),
  );

/** What a person reads, in one line: no tags, no style sheet. */
export const readText = (html: string): string =>
  unescaped(html.replaceAll(/<style>.*?<\/style>/gs, '').replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What stands in the first element of a name. */
export const elementOf = (html: string, name: string): string =>
  new RegExp(`<${name}(?:>| [^>]*>)(.*?)</${name}>`, 's').exec(html)?.[1] ?? '';

/** The controls that hold a value of their own: hidden, typed and ticked, by name. */
export const controlsOf = (html: string): Tag[] => [
  ...tagsOf(html, 'input'),
  ...tagsOf(html, 'select'),
  ...tagsOf(html, 'textarea'),
];
