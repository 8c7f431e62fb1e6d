import { ChevronDown } from 'lucide-react';
import { useClinicContext } from '../clinic-context.ts';
import { roleLabels } from '../labels/role-labels.ts';
import styles from './app-frame.module.css';

/** At which clinic somebody works, and as what. */
export const AccountLabel = () => {
  const { clinic, role } = useClinicContext();
  return (
    <>
      <span className={styles.clinic}>{clinic}</span>
      <span className={styles.role}>{roleLabels[role]}</span>
      <ChevronDown aria-hidden size={16} />
    </>
  );
};
