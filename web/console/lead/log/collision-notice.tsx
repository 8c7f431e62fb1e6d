import { Button } from '@mantine/core';
import type { Ref } from 'react';
import type { Collision } from './lead-draft.ts';
import styles from './log.module.css';
import { fieldLabels, useFieldWords } from './use-field-words.ts';
import type { LeadLog } from './use-lead-log.ts';

const Choice = ({ collision: { name, now, mine, isPossible }, log }: { collision: Collision; log: LeadLog }) => {
  const words = useFieldWords();
  const [theirs, own] = [words(name, now), words(name, mine)];
  return (
    <li>
      <p>
        <strong>{fieldLabels[name]}</strong> is now “{theirs}”. You wanted “{own}”
        {isPossible ? '.' : ', which is not possible from there.'}
      </p>
      <div className={styles.buttons}>
        <Button size="xs" variant="default" onClick={() => log.takeTheirs(name)}>
          Leave “{theirs}”
        </Button>
        {isPossible && (
          <Button size="xs" variant="default" onClick={() => log.keepMine(name)}>
            Take “{own}”
          </Button>
        )}
      </div>
    </li>
  );
};

/** Somebody else has changed the same. Each such field is asked about where it stands; everything else stays as typed. */
export const CollisionNotice = ({ log, ref }: { log: LeadLog; ref: Ref<HTMLDivElement> }) => {
  if (log.collisions.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} role="alert" className={styles.collision}>
      <h3>Changed by somebody else: nothing of yours is saved yet</h3>
      <ul className={styles.choices}>
        {log.collisions.map((collision) => (
          <Choice key={collision.name} collision={collision} log={log} />
        ))}
      </ul>
    </div>
  );
};
