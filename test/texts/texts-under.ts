/** Every text under a value, with the names that lead to it. */
export const textsUnder = (value: unknown, path = ''): [path: string, text: string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsUnder(part, `${path}/${name}`));
};
