import { useMemo, useState } from 'react';
import type * as z from 'zod';
import { useClinicContext } from '../clinic-context.ts';

const prefix = 'suitably.draft.';

const read = <T>(key: string, schema: z.ZodType<T>): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null')).data;
  } catch {
    return undefined;
  }
};

const keep = (key: string, value: unknown): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Without room for it, the form is sent just as well.
  }
};

/** Forgets every draft of this tab: whoever signs in next is somebody else. */
export const forgetDrafts = (): void => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
};

/**
 * What is typed and not sent: it outlives closing the form, a reload and a sign-in in this tab, until it is sent or the
 * person signs out, and it is nobody else's. `kept` is what the form begins with.
 */
export const useKept = <T>(name: string, schema: z.ZodType<T>) => {
  const { clinic, me } = useClinicContext();
  const key = `${prefix}${me.email}.${clinic}.${name}`;
  return useMemo(
    () => ({
      kept: read(key, schema),
      keep: (value: T) => keep(key, value),
      forget: () => sessionStorage.removeItem(key),
    }),
    [key, schema],
  );
};

/** A form that is half filled, kept so. */
export const useDraft = <T>(name: string, schema: z.ZodType<T>, empty: T) => {
  const { kept, ...store } = useKept(name, schema);
  const [draft, setDraft] = useState(kept ?? empty);
  return {
    draft,
    change: (changes: Partial<T>) => {
      const next = { ...draft, ...changes };
      setDraft(next);
      store.keep(next);
    },
    forget: () => {
      setDraft(empty);
      store.forget();
    },
  };
};
