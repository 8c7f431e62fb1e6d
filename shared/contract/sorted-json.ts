/** JSON in which the members of every object stand in the order of their names, for digests: one value has one text. */

const sorted = (_name: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members);
};

/** The text of a value that JSON can hold. For texts, booleans and whole numbers it is that of RFC 8785. */
export const sortedJson = (value: unknown): string => JSON.stringify(value, sorted);
