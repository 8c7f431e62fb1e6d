import { ChevronDown } from 'lucide-react';
import { useClinicContext } from '../clinic-context.ts';
import { useTexts } from '../texts/use-texts.ts';
import styles from './app-frame.module.css';

/** At which clinic somebody works, and as what. */
export const AccountLabel = () => {
  const { labels } = useTexts();
  const { clinic, role } = useClinicContext();
  return (
    <>
      <span className={styles.clinic}>{clinic}</span>
      <span className={styles.role}>{labels.roles[role]}</span>
      <ChevronDown aria-hidden size={16} />
    </>
  );
};
