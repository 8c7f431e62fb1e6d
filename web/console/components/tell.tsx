import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTexts } from '../texts/use-texts.ts';
import styles from './tell.module.css';

/** Says that something was done. It goes by itself, because the page shows the same. */
export const tellDone = (message: string): void => {
  notifications.show({ message, color: 'sea' });
};

/** Says that something was not done, and why. It stays long enough to be read twice. */
export const tellFault = (title: string, { message }: Pick<Error, 'message'>): void => {
  notifications.show({ title, message, color: 'red', autoClose: 12_000 });
};

const UndoButton = ({ onClick }: { onClick: () => void }) => (
  <Button size="compact-sm" variant="light" onClick={onClick}>
    {useTexts().components.undo}
  </Button>
);

let undoable: string | undefined;

/**
 * Says what was done, and offers to take it back for as long as that is possible (`until`, in ms from now). Nobody has to
 * be quick: it stays until then, or until the next such message.
 */
export const tellUndoable = (message: string, { undo, until }: { undo: () => void; until: number }): void => {
  if (undoable) notifications.hide(undoable);
  const id = `undo-${Date.now()}`;
  undoable = id;
  const takeBack = () => {
    notifications.hide(id);
    undo();
  };
  notifications.show({
    id,
    color: 'sea',
    autoClose: until,
    message: (
      <span className={styles.undoable}>
        {message}
        <UndoButton onClick={takeBack} />
      </span>
    ),
  });
};
