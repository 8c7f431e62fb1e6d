import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { filled } from '../../../../shared/texts/filled.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { withNodes } from '../../texts/with-nodes.ts';
import type { Collision } from './lead-draft.ts';
import styles from './log.module.css';
import { useFieldWords } from './use-field-words.ts';
import type { LeadLog } from './use-lead-log.ts';

const Choice = ({ collision: { name, now, mine, isPossible }, log }: { collision: Collision; log: LeadLog }) => {
  const texts = usePageTexts().lead.log;
  const words = useFieldWords();
  const [theirs, own] = [words(name, now), words(name, mine)];
  return (
    <li>
      <p>
        {withNodes(isPossible ? texts.collides : texts.collidesForGood, {
          ...{ field: <strong>{texts.fields[name]}</strong>, theirs, own },
        })}
      </p>
      <div className={styles.buttons}>
        <Button size="xs" variant="default" onClick={() => log.takeTheirs(name)}>
          {filled(texts.takeTheirs, { theirs })}
        </Button>
        {isPossible && (
          <Button size="xs" variant="default" onClick={() => log.keepMine(name)}>
            {filled(texts.takeOwn, { own })}
          </Button>
        )}
      </div>
    </li>
  );
};

/** Somebody else has changed the same. Each such field is asked about where it stands; everything else stays as typed. */
export const CollisionNotice = ({ log, ref }: { log: LeadLog; ref: Ref<HTMLDivElement> }) => {
  const { collision: title } = usePageTexts().lead.log;
  if (log.collisions.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} role="alert" className={styles.collision}>
      <h3>{title}</h3>
      <ul className={styles.choices}>
        {log.collisions.map((collision) => (
          <Choice key={collision.name} collision={collision} log={log} />
        ))}
      </ul>
    </div>
  );
};
