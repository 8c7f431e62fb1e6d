import { Button } from '@mantine/core';
import styles from './save-bar.module.css';

type Props = {
  /** How many fields are not as they were saved. */
  changes: number;
  /** Somebody else's values stand against some of them. */
  isUndecided: boolean;
  isSaving: boolean;
  onUndo: () => void;
};

const stateWords = ({ changes, isUndecided }: Pick<Props, 'changes' | 'isUndecided'>): string => {
  if (isUndecided) return 'Choose first which values stay.';
  if (changes === 0) return 'Everything is saved.';
  return changes === 1 ? '1 change is not saved.' : `${changes} changes are not saved.`;
};

/** Stays in sight below the settings: what is not saved, and the way to save or drop it. */
export const SaveBar = ({ changes, isUndecided, isSaving, onUndo }: Props) => (
  <div className={styles.bar} data-waits={changes > 0 || undefined}>
    <span role="status" className={styles.state}>
      {stateWords({ changes, isUndecided })}
    </span>
    {changes > 0 && (
      <Button variant="subtle" onClick={onUndo}>
        Undo changes
      </Button>
    )}
    <Button type="submit" loading={isSaving} disabled={changes === 0 || isUndecided}>
      Save settings
    </Button>
  </div>
);
