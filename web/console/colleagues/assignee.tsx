import { VisuallyHidden } from '@mantine/core';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { useTexts } from '../texts/use-texts.ts';
import styles from './assignee.module.css';
import { nameOf, useColleagues } from './use-colleagues.ts';

/** First letters of the first and the last word; of an address, its first two. */
export const initialsOf = (name: string): string => {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const letters = words.length > 1 && !name.includes('@') ? [words[0]?.[0], words.at(-1)?.[0]] : [...name].slice(0, 2);
  return letters.join('').toLocaleUpperCase();
};

/** Who has a lead: initials that the eye finds in a column, and the name. Whoever looks at it is “you”. */
export const Assignee = ({ email }: { email: string }) => {
  const { colleagues: texts } = useTexts();
  const { me } = useClinicContext();
  const name = nameOf(useColleagues(), email);
  const isMe = email === me.email;
  return (
    <span className={styles.assignee} title={isMe ? name : undefined}>
      <span className={styles.initials} data-me={isMe || undefined} aria-hidden>
        {initialsOf(name)}
      </span>
      <VisuallyHidden>{isMe ? texts.assignedToYou : filled(texts.assignedTo, { name })}</VisuallyHidden>
      <span className={styles.name} aria-hidden>
        {isMe ? texts.you : name}
      </span>
    </span>
  );
};
