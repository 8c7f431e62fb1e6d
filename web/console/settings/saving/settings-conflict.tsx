import { Radio } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { usePageTexts } from '../../texts/use-texts.ts';
import { labelAt, writtenValue } from '../settings-labels.ts';
import styles from './conflict.module.css';
import type { OpenCollision } from './use-settings-form.ts';

type Props = { collisions: OpenCollision[]; onChoose: (at: string, choice: 'mine' | 'theirs') => void };

/**
 * Somebody else saved other values in the same fields. Whoever comes here chooses field by field; the notice takes the
 * focus, because nothing can be saved before.
 */
export const SettingsConflict = ({ collisions, onChoose }: Props) => {
  const texts = usePageTexts();
  const { conflict, conflictHint, theirs: theirLabel, mine: myLabel } = texts.settings.saving;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} tabIndex={-1} role="alert" className={styles.conflict}>
      <h2>{conflict}</h2>
      <p>{conflictHint}</p>
      {collisions.map(({ at, mine, theirs, choice }) => (
        <Radio.Group
          key={at}
          label={labelAt(at, texts) ?? at}
          value={choice ?? null}
          onChange={(chosen) => onChoose(at, chosen === 'mine' ? 'mine' : 'theirs')}
        >
          <div className={styles.sides}>
            <Radio value="theirs" label={theirLabel} description={writtenValue(theirs, texts)} />
            <Radio value="mine" label={myLabel} description={writtenValue(mine, texts)} />
          </div>
        </Radio.Group>
      ))}
    </div>
  );
};
