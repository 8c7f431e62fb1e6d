import { useEffect } from 'react';

const shown = { title: '', count: 0 };

const write = (changes: Partial<typeof shown>): void => {
  Object.assign(shown, changes);
  const name = shown.title ? `${shown.title} · Suitably` : 'Suitably';
  document.title = shown.count > 0 ? `(${shown.count}) ${name}` : name;
};

/** Names the page in the browser's title. Never with anything about a patient: titles stay in histories. */
export const useTitle = (title: string): void => {
  useEffect(() => write({ title }), [title]);
};

/** Puts a number before the title, whichever page it names, for as long as it is above 0. */
export const useTitleCount = (count: number): void => {
  useEffect(() => {
    write({ count });
    return () => write({ count: 0 });
  }, [count]);
};
