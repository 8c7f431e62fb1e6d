import { Button, Kbd, Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Keyboard } from 'lucide-react';
import { Fragment, useMemo } from 'react';
import type { KeysTexts } from '../../../shared/texts/en/console/keys.ts';
import { Dialog } from '../components/dialog.tsx';
import { useTexts } from '../texts/use-texts.ts';
import styles from './keys.module.css';
import { useKeys, useKeysOn } from './use-keys.ts';

type Section = { where: string; keys: readonly (readonly [keys: string, does: string])[] };

/** Every key, where it works, and what it does. */
const sectionsIn = ({ list, lead, everywhere, enter }: KeysTexts): readonly Section[] => [
  {
    where: list.where,
    keys: [
      ['j k', list.walk],
      [enter, list.open],
      ['/', list.search],
    ],
  },
  {
    where: lead.where,
    keys: [
      ['j k', lead.walk],
      ['e', lead.contact],
      ['n', lead.note],
    ],
  },
  { where: everywhere.where, keys: [['?', everywhere.show]] },
];

const KeysDialog = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const { keys: texts } = useTexts();
  const [areOn, setOn] = useKeysOn();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={texts.title}>
      {sectionsIn(texts).map(({ where, keys }) => (
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
      <Switch label={texts.use} checked={areOn} onChange={(event) => setOn(event.currentTarget.checked)} />
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
        {useTexts().keys.button}
      </Button>
      <KeysDialog isOpen={isOpen} onClose={close} />
    </>
  );
};
