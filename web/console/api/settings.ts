import * as z from 'zod';

/** The one setting that every page needs. */
export const clinicZone = z.object({ zone: z.string().optional() });
