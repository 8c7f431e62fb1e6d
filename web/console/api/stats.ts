import * as z from 'zod';

const counts = z.record(z.string(), z.number());

/** S12 as far as the inbox needs it: how many leads there are in each status. */
export const statusCounts = z.object({ byStatus: counts });
