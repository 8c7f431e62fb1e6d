/**
 * What the console has to know of its deployment, as it reads it from `/config.json` of its own origin. The stack writes
 * that file, and so does the local runner; nothing in it is secret.
 */
import * as z from 'zod';

/** Where the configuration lies on the console's origin. */
export const consoleConfigPath = '/config.json';

/** The file. */
export const consoleConfig = z.object({
  /** Origin of the API without a trailing slash; empty when it is the console's own. */
  apiUrl: z.string(),
  /** Who signs the tokens, exactly as it stands in them. */
  issuer: z.string().min(1),
  /** Where sign-in is, without a trailing slash; `/oauth2/authorize` and its like lie below it. */
  authority: z.string().regex(/^https?:\/\/[^/]+$/),
  clientId: z.string().min(1),
  scopes: z.array(z.string().min(1)).min(1),
});
export type ConsoleConfig = z.output<typeof consoleConfig>;
