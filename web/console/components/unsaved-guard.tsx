import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { guardPage } from './ask-before-leaving.ts';
import { Dialog } from './dialog.tsx';

/** `lost` says what is not saved yet and lost by leaving. `onLeave`: the person gives it up. */
type Props = { isDirty: boolean; lost: string; onLeave: () => void };

/** Stands in a form: while `isDirty`, whoever leaves the page is asked first, so that nothing typed is lost by a click. */
export const UnsavedGuard = ({ isDirty, lost, onLeave }: Props) => {
  const { leave: texts } = useTexts().components;
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
    <Dialog title={texts.title} isOpen={asked !== undefined} onClose={stay}>
      <p>{lost}</p>
      <Group gap="sm">
        <Button data-autofocus onClick={stay}>
          {texts.stay}
        </Button>
        <Button variant="default" onClick={leave}>
          {texts.leave}
        </Button>
      </Group>
    </Dialog>
  );
};
