import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { fieldLabels, fieldWords } from './field-words.ts';
import type { Collision } from './lead-draft.ts';
import styles from './log.module.css';
import type { LeadLog } from './use-lead-log.ts';

const Choice = ({ collision: { name, now, mine, isPossible }, log }: { collision: Collision; log: LeadLog }) => (
  <li>
    <p>
      <strong>{fieldLabels[name]}</strong> is now “{fieldWords(name, now)}”. You wanted “{fieldWords(name, mine)}”
      {isPossible ? '.' : ', which is not possible from there.'}
    </p>
    <div className={styles.buttons}>
      <Button size="xs" variant="default" onClick={() => log.takeTheirs(name)}>
        Leave “{fieldWords(name, now)}”
      </Button>
      {isPossible && (
        <Button size="xs" variant="default" onClick={() => log.keepMine(name)}>
          Take “{fieldWords(name, mine)}”
        </Button>
      )}
    </div>
  </li>
);

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
