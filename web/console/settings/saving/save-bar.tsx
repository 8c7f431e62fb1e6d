import { Button } from '@mantine/core';
import { counted } from '../../../../shared/texts/filled.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import styles from './save-bar.module.css';

type Props = {
  /** How many fields are not as they were saved. */
  changes: number;
  /** Somebody else's values stand against some of them. */
  isUndecided: boolean;
  isSaving: boolean;
  onUndo: () => void;
};

/** Stays in sight below the settings: what is not saved, and the way to save or drop it. */
export const SaveBar = ({ changes, isUndecided, isSaving, onUndo }: Props) => {
  const { settings, lang } = usePageTexts();
  const { chooseFirst, allSaved, unsaved, undo, save } = settings.saving;
  const state = changes === 0 ? allSaved : counted(changes, unsaved, lang);
  return (
    <div className={styles.bar} data-waits={changes > 0 || undefined}>
      <span role="status" className={styles.state}>
        {isUndecided ? chooseFirst : state}
      </span>
      {changes > 0 && (
        <Button variant="subtle" onClick={onUndo}>
          {undo}
        </Button>
      )}
      <Button type="submit" loading={isSaving} disabled={changes === 0 || isUndecided}>
        {save}
      </Button>
    </div>
  );
};
