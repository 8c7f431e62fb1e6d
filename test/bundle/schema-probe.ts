/** Bundled by a test as a function would be: parses with a schema, and tries to print it. */
import * as z from 'zod';

const schema = z.strictObject({ age: z.number().min(18), tags: z.array(z.enum(['a', 'b'])).optional() });

const printed = (): string => {
  try {
    return JSON.stringify(z.toJSONSchema(schema));
  } catch (error) {
    return (error as Error).message;
  }
};

/** The codes of what is wrong with `event`, and what printing gave. */
export const handler = async (event: unknown) => ({
  statusCode: 200,
  codes: schema.safeParse(event).error?.issues.map(({ code }) => code) ?? [],
  printed: printed(),
});
