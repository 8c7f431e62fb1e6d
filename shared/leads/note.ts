/** What staff wrote down about a lead: append-only, plain text, the clinic's own. */
import * as z from 'zod';

export const note = z.object({
  noteId: z.string(),
  clinic: z.string(),
  leadId: z.string(),
  text: z.string(),
  /** Who wrote it: the member's `sub`, and their name on that day. */
  by: z.string(),
  byName: z.string(),
  at: z.string(),
});
export type Note = z.output<typeof note>;

/** A note as the staff API answers it, with the name of who wrote it. */
export const shownNote = ({ noteId, text, byName, at }: Note) => ({ noteId, text, by: byName, at });
