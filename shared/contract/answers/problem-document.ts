/**
 * A problem document (RFC 9457, docs/contract.md#limits): the one shape in which anything goes wrong towards a caller.
 */
import * as z from 'zod';

export const problemDocument = z
  .object({
    type: z.string().regex(/^urn:suitably:problem:[a-z-]+$/),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    traceId: z.string(),
    errors: z
      .array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))
      .max(20)
      .optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong. `errors` name fields by JSON pointer, never their values.' });
export type ProblemDocument = z.output<typeof problemDocument>;
