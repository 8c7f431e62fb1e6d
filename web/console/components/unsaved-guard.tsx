import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { guardPage } from './ask-before-leaving.ts';
import { Dialog } from './dialog.tsx';

/** `what` is not saved yet: a plural, such as “Your changes to the settings”. `onLeave`: the person gives it up. */
type Props = { isDirty: boolean; what: string; onLeave: () => void };

/** Stands in a form: while `isDirty`, whoever leaves the page is asked first, so that nothing typed is lost by a click. */
export const UnsavedGuard = ({ isDirty, what, onLeave }: Props) => {
  const [asked, setAsked] = useState<{ leave: () => void }>();
  const release = useRef(() => {});
  useEffect(() => {
    if (!isDirty) return;
    release.current = guardPage((leave) => setAsked({ leave }));
    return () => release.current();
  }, [isDirty]);
  const stay = () => setAsked(undefined);
  const leave = () => {
    release.current();
    onLeave();
    stay();
    asked?.leave();
  };
  return (
    <Dialog title="Leave without saving?" isOpen={asked !== undefined} onClose={stay}>
      <p>{what} are not saved yet. They are lost when you leave.</p>
      <Group gap="sm">
        <Button data-autofocus onClick={stay}>
          Stay
        </Button>
        <Button variant="default" onClick={leave}>
          Leave without saving
        </Button>
      </Group>
    </Dialog>
  );
};
