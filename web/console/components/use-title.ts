import { useEffect } from 'react';

/** Names the page in the browser's title. Never with anything about a patient: titles stay in histories. */
export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · Suitably`;
  }, [title]);
};
