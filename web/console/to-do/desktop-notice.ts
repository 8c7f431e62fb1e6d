import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';

const key = 'suitably.desktop-notices';

const permission = (): NotificationPermission | 'unknown' =>
  'Notification' in window ? Notification.permission : 'unknown';

/** Shows a text outside the page, where the person has asked for that and is not looking at the page. */
export const showOnDesktop = (text: string): void => {
  if (!document.hidden || permission() !== 'granted' || localStorage.getItem(key) !== 'true') return;
  try {
    const notice = new Notification('Suitably', { body: text, tag: key });
    notice.onclick = () => {
      window.focus();
      notice.close();
    };
  } catch {
    // Some phones have notifications only for installed pages: the title says the same.
  }
};

/** Whether this device shows notices, and switching it. `isRefused`: the browser does not let the page ask again. */
export const useDesktopNotice = () => {
  const [isWanted, setWanted] = useLocalStorage({ key, defaultValue: false, getInitialValueInEffect: false });
  const [allowed, setAllowed] = useState(permission);
  return {
    isPossible: allowed !== 'unknown',
    isOn: isWanted && allowed === 'granted',
    isRefused: allowed === 'denied',
    change: async (isOn: boolean): Promise<void> => {
      const answer = isOn ? await Notification.requestPermission() : permission();
      setAllowed(answer);
      setWanted(isOn && answer === 'granted');
    },
  };
};
