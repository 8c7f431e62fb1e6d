import type { Attribute, KeyPart, KeyShape } from './key-shapes.ts';

/** Bytes that a key's value may have, partition and sort key. */
const mostBytes = { partition: 2_048, sort: 1_024 };

/** The type of a value, such as S or N. */
export const typeOf = (value: Attribute): string => Object.keys(value)[0] ?? 'NULL';

const bytesOf = (value: Attribute): number => {
  if (typeof value.S === 'string') return Buffer.byteLength(value.S);
  return typeof value.B === 'string' ? Buffer.from(value.B, 'base64').length : 1;
};

/** Why no key holds an empty value, in the service's words; undefined when it is not empty. */
export function emptyKeyRefusal(value: Attribute, { name }: KeyPart, { index }: KeyShape): string | undefined {
  if (bytesOf(value) > 0) return undefined;
  const what = `The AttributeValue for a key attribute cannot contain an empty ${value.S === '' ? 'string' : 'binary'} value.`;
  if (index === undefined) return `One or more parameter values are not valid. ${what} Key: ${name}`;
  const where = `IndexName: ${index}, IndexKey: ${name}`;
  return `One or more parameter values are not valid. A value specified for a secondary index key is not supported. ${what} ${where}`;
}

/** Whether a value is longer than a key may be. */
export const isTooLong = (value: Attribute, { isPartition }: KeyPart): boolean =>
  bytesOf(value) > (isPartition ? mostBytes.partition : mostBytes.sort);

/** Why a key has no value as long as this, in the service's words (its missing space included). */
export function longKeyRefusal(value: Attribute, part: KeyPart): string | undefined {
  if (!isTooLong(value, part)) return undefined;
  const what = part.isPartition
    ? `Size of hashkey has exceeded the maximum size limit of${mostBytes.partition} bytes`
    : `Aggregated size of all range keys has exceeded the size limit of ${mostBytes.sort} bytes`;
  return `One or more parameter values were invalid: ${what}`;
}
