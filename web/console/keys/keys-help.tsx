import { Button, Kbd, Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Keyboard } from 'lucide-react';
import { Fragment, useMemo } from 'react';
import { Dialog } from '../components/dialog.tsx';
import styles from './keys.module.css';
import { useKeys, useKeysOn } from './use-keys.ts';

/** Every key, where it works, and what it does. */
const sections: readonly { where: string; keys: readonly (readonly [keys: string, does: string])[] }[] = [
  {
    where: 'In a list of leads',
    keys: [
      ['j k', 'Next and previous lead'],
      ['Enter', 'Open the lead'],
      ['/', 'Search'],
    ],
  },
  {
    where: 'On a lead',
    keys: [
      ['j k', 'Next and previous lead of the list'],
      ['e', 'Log a contact'],
      ['n', 'Write a note'],
    ],
  },
  { where: 'Everywhere', keys: [['?', 'Show these keys']] },
];

const KeysDialog = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const [areOn, setOn] = useKeysOn();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Keyboard shortcuts">
      {sections.map(({ where, keys }) => (
        <Fragment key={where}>
          <h3>{where}</h3>
          <dl className={styles.keys}>
            {keys.map(([names, does]) => (
              <Fragment key={names}>
                <dt>
                  {names.split(' ').map((name) => (
                    <Kbd key={name}>{name}</Kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </Fragment>
            ))}
          </dl>
        </Fragment>
      ))}
      <Switch label="Use these keys" checked={areOn} onChange={(event) => setOn(event.currentTarget.checked)} />
    </Dialog>
  );
};

/** Shows the keys when somebody presses `?`, on every page. */
export const KeysHelp = () => {
  const [isOpen, { open, close }] = useDisclosure();
  useKeys(useMemo(() => ({ '?': open }), [open]));
  return <KeysDialog isOpen={isOpen} onClose={close} />;
};

/** Shows the keys to somebody who does not know yet how. */
export const KeysButton = ({ className }: { className?: string | undefined }) => {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        variant="default"
        size="xs"
        className={className}
        leftSection={<Keyboard aria-hidden size={16} />}
        onClick={open}
      >
        Keys
      </Button>
      <KeysDialog isOpen={isOpen} onClose={close} />
    </>
  );
};
