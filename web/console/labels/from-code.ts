/** A code of ours as a person reads it: `follow-up-1` becomes `Follow up 1`. Never for text that a stranger wrote. */
export const fromCode = (code: string): string => {
  const words = code
    .replaceAll(/[-_]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The label of a code; undefined for one that is newer than this console, whose name may be anything. */
export const labelOf = (labels: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(labels, code) ? labels[code] : undefined;
