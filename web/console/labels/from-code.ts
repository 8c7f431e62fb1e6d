/** A code of ours as a person reads it: `follow-up-1` becomes `Follow up 1`. Never for text that a stranger wrote. */
export const fromCode = (code: string): string => {
  const words = code
    .replaceAll(/[-_]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
