import { useLocalStorage } from '@mantine/hooks';

/** Whether single keys do something, as this person wants it on this device. */
export const useKeysOn = () =>
  useLocalStorage({ key: 'suitably.single-keys', defaultValue: true, getInitialValueInEffect: false });
