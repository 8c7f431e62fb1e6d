/** Filters of the list of leads that somebody keeps under names: theirs alone, at one clinic, on every device. */
import * as z from 'zod';

/** As many as somebody keeps. */
export const mostViews = 20;

/**
 * As stored. `filter` has the parameters of the list as they were sent; one that the list does not know any more is the
 * reader's business. What is searched for is never part of it: that may be a person.
 */
export const savedViews = z.object({
  views: z.array(z.object({ name: z.string(), filter: z.record(z.string(), z.string()) })),
  /** 0 while nothing was saved. */
  version: z.int().min(0),
});
export type SavedViews = z.output<typeof savedViews>;

/** The views with another filter under a name, or, for `null`, without the name. A new name comes last. */
export const withView = (
  { views, version }: SavedViews,
  { name, filter }: { name: string; filter: Record<string, string> | null },
): SavedViews => {
  const isKnown = views.some((view) => view.name === name);
  const changed = views.flatMap((view) => (view.name !== name ? [view] : filter ? [{ name, filter }] : []));
  return { views: isKnown || !filter ? changed : [...changed, { name, filter }], version: version + 1 };
};
