/** What the descriptions of staff operations have in common. */
import * as z from 'zod';
import type { Content } from './operation.ts';

const mediaType = 'application/json';

/** Problems of every staff operation; of one on a lead; of one that reads a body. */
export const always = ['unauthenticated', 'forbidden', 'rate-limited', 'unavailable'] as const;
export const onLead = [...always, 'not-found', 'gone'] as const;
export const withBody = ['malformed-body', 'payload-too-large', 'unsupported-media-type', 'validation'] as const;

/** Problems of a change that names what it has seen. */
export const ifMatched = ['precondition-required', 'precondition-failed'] as const;

/** The header of such a change. */
export const ifMatch = z.object({
  'If-Match': z.string().meta({ description: 'The ETag of what was seen: one tag, weak or strong, not `*`.' }),
});

/** A JSON body. */
export const body = (schema: z.ZodType): readonly Content[] => [{ mediaType, schema }];

/** A JSON answer. */
export const answer = <S extends z.ZodType>(
  description: string,
  schema: S,
  headers?: Readonly<Record<string, string>>,
) => ({ description, content: { mediaType, schema }, ...(headers && { headers }) });

/** The header of whatever can be changed afterwards. */
export const tagged = { ETag: 'Version of the thing, for If-Match' };
