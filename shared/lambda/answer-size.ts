/**
 * How large answers are, and may be. Lambda takes 6 MB of an answer, in which a body is a JSON string: of JSON in it,
 * every quotation mark counts twice.
 */

/** Bytes of what one answer may hold of a list that grows without end (docs/contract.md#limits). */
export const roomOf = { lead: 1_000_000, export: 3_000_000, sheet: 3_000_000 } as const;

/** Bytes that a value takes of Lambda's limit, as the JSON of a body or a part of it. */
export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(JSON.stringify(value)));

/** From the first on, as many as fit into a number of bytes, and one in any case, so that a list always goes on. */
export const fitting = <T>(values: readonly T[], bytes: number, size: (value: T) => number = bytesOf): T[] => {
  let left = bytes;
  const end = values.findIndex((value, place) => {
    left -= size(value);
    return left < 0 && place > 0;
  });
  return values.slice(0, end === -1 ? values.length : end);
};
