import { type RefObject, useMemo } from 'react';
import { useKeys } from '../keys/use-keys.ts';

const step = (list: HTMLElement, by: number): void => {
  const links = [...list.querySelectorAll<HTMLElement>('a[data-lead]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  links[at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
};

type Places = { list: RefObject<HTMLElement | null>; search: RefObject<HTMLElement | null> };

/** Keys of a list: j and k walk it, / goes to the search, Enter opens what has the focus, as everywhere. */
export const useListKeys = ({ list, search }: Places): void =>
  useKeys(
    useMemo(
      () => ({
        j: () => step(list.current ?? document.body, 1),
        k: () => step(list.current ?? document.body, -1),
        '/': () => search.current?.focus(),
      }),
      [list, search],
    ),
  );
