import * as z from 'zod';

/** S15: who did what, and to which fields; never what stood in them. */
export const auditEntry = z.object({
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  leadId: z.string().nullable(),
  fields: z.array(z.string()),
  /** Rows of a list that was taken away. */
  count: z.number().optional(),
});
export type AuditEntry = z.output<typeof auditEntry>;

/** S15: a page of entries, newest first. */
export const auditPage = z.object({ entries: z.array(auditEntry), next: z.string().nullable() });
