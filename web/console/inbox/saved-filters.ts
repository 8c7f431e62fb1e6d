import { useLocalStorage } from '@mantine/hooks';
import * as z from 'zod';
import type { LeadFilter } from './lead-filter.ts';

const filter = z.object({
  status: z.string(),
  outcome: z.string(),
  concern: z.string(),
  from: z.string(),
  to: z.string(),
});

const savedFilters = z.array(z.object({ name: z.string().min(1).max(40), filter }));

/** A filter under a name. What is searched for is never part of it: that may be a person. */
export type SavedFilter = { name: string; filter: Partial<LeadFilter> };

/** Filters that every clinic needs. */
export const usualFilters: readonly SavedFilter[] = [
  { name: 'Needs a clinician', filter: { outcome: 'consult_clinician' } },
  { name: 'Ruled out', filter: { outcome: 'not_suitable' } },
  { name: 'Waiting for a date', filter: { outcome: 'defer_until' } },
  { name: 'Suitable and new', filter: { status: 'new', outcome: 'suitable' } },
];

const read = (text: string | undefined): z.output<typeof savedFilters> => {
  try {
    return savedFilters.parse(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
};

/** The person's own filters for a clinic, kept on this device. */
export const useSavedFilters = (clinic: string) => {
  const [saved, setSaved] = useLocalStorage({
    key: `suitably.filters.${clinic}`,
    defaultValue: [],
    deserialize: read,
    getInitialValueInEffect: false,
  });
  return {
    saved,
    save: (name: string, kept: LeadFilter) =>
      setSaved([...saved.filter((one) => one.name !== name), { name, filter: kept }]),
    forget: (name: string) => setSaved(saved.filter((one) => one.name !== name)),
  };
};
