/** JSON in its one canonical spelling (RFC 8785): the same value gives the same bytes, whoever writes it and when. */

const text = (value: string): string => {
  if (!value.isWellFormed()) throw new TypeError('A text with half a character has no canonical form.');
  return JSON.stringify(value);
};

/** Members sorted by the UTF-16 units of their names, as `sort` does; those that are undefined are left out. */
const members = (value: object): string =>
  Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${text(name)}:${canonicalJson(member)}`)
    .join(',');

/**
 * The canonical JSON of a value; members that are undefined are left out, as JSON.stringify does. Throws a TypeError for
 * what JSON cannot say: a number that is none, half a character, a function.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return `{${members(value)}}`;
  throw new TypeError('This value has no canonical form.');
}
