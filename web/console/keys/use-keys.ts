import { useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, select, textarea') || target.isContentEditable);

/** Whether the shortcuts of single keys are on, as this person wants it on this device. */
export const useKeysOn = () =>
  useLocalStorage({ key: 'suitably.single-keys', defaultValue: true, getInitialValueInEffect: false });

/**
 * What single keys do on a page. They are off while somebody types and while a dialog is open. A person can switch them off
 * altogether, because speech input presses keys by accident.
 */
export const useKeys = (actions: Readonly<Record<string, () => void>>): void => {
  const [isOn] = useKeysOn();
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role=dialog]') || !Object.hasOwn(actions, event.key)) return;
      actions[event.key]?.();
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [actions, isOn]);
};
