import { useNetwork } from '@mantine/hooks';
import { WifiOff } from 'lucide-react';
import styles from './app-frame.module.css';

/** Says that there is no network, and that what is shown may be old. */
export const OfflineBanner = () => {
  const { online } = useNetwork();
  return (
    <div role="status">
      {online === false && (
        <p className={styles.offline}>
          <WifiOff aria-hidden size={16} /> You are offline. What you see may be old; changes cannot be saved now.
        </p>
      )}
    </div>
  );
};
