import { useNetwork } from '@mantine/hooks';
import { WifiOff } from 'lucide-react';
import { useTexts } from '../texts/use-texts.ts';
import styles from './app-frame.module.css';

/** Says that there is no network, and that what is shown may be old. */
export const OfflineBanner = () => {
  const { app: texts } = useTexts();
  const { online } = useNetwork();
  return (
    <div role="status">
      {online === false && (
        <p className={styles.offline}>
          <WifiOff aria-hidden size={16} /> {texts.offline}
        </p>
      )}
    </div>
  );
};
