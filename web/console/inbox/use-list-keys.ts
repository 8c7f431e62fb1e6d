import { useLocalStorage } from '@mantine/hooks';
import { type RefObject, useEffect } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, select, textarea') || target.isContentEditable);

const step = (list: HTMLElement, by: number): void => {
  const links = [...list.querySelectorAll<HTMLElement>('a[data-lead]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  links[at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
};

type Places = { list: RefObject<HTMLElement | null>; search: RefObject<HTMLElement | null> };

/**
 * Single keys: j and k walk the list, / goes to the search, Enter opens what has the focus, as everywhere. They are off
 * while somebody types. A person can switch them off altogether, because speech input presses keys by accident.
 */
export const useListKeys = ({ list, search }: Places, isOn: boolean): void => {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role=dialog]')) return;
      if (event.key === 'j' || event.key === 'k') step(list.current ?? document.body, event.key === 'j' ? 1 : -1);
      else if (event.key === '/') search.current?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [list, search, isOn]);
};

/** Whether the shortcuts of single keys are on, as this person wants it on this device. */
export const useKeysOn = () =>
  useLocalStorage({ key: 'suitably.single-keys', defaultValue: true, getInitialValueInEffect: false });
