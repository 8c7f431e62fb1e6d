import { Radio } from '@mantine/core';
import { useEffect, useRef } from 'react';
import styles from './conflict.module.css';
import { labelAt, writtenValue } from './settings-labels.ts';
import type { OpenCollision } from './use-settings-form.ts';

type Props = { collisions: OpenCollision[]; onChoose: (at: string, choice: 'mine' | 'theirs') => void };

/**
 * Somebody else saved other values in the same fields. Whoever comes here chooses field by field; the notice takes the
 * focus, because nothing can be saved before.
 */
export const SettingsConflict = ({ collisions, onChoose }: Props) => {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} tabIndex={-1} role="alert" className={styles.conflict}>
      <h2>Changed by somebody else: nothing of yours is saved yet</h2>
      <p>Choose which values stay. Everything else of yours and theirs is kept. Then save.</p>
      {collisions.map(({ at, mine, theirs, choice }) => (
        <Radio.Group
          key={at}
          label={labelAt(at) ?? at}
          value={choice ?? null}
          onChange={(chosen) => onChoose(at, chosen === 'mine' ? 'mine' : 'theirs')}
        >
          <div className={styles.sides}>
            <Radio value="theirs" label="Theirs" description={writtenValue(theirs)} />
            <Radio value="mine" label="Mine" description={writtenValue(mine)} />
          </div>
        </Radio.Group>
      ))}
    </div>
  );
};
