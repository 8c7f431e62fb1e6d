import { useEffect, useState } from 'react';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './settings.module.css';

/** A section of the page: its anchor and what it is called. */
type Section = { anchor: string; title: string };

/** The section that is read now: the last one that begins above the middle of the window. */
const useSectionInSight = (sections: readonly Section[]): string | undefined => {
  const [current, setCurrent] = useState(sections[0]?.anchor);
  useEffect(() => {
    const look = () => {
      const isAbove = ({ anchor }: Section) =>
        (document.getElementById(anchor)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) < innerHeight / 2;
      const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      setCurrent((isAtEnd ? sections.at(-1) : sections.findLast(isAbove))?.anchor ?? sections[0]?.anchor);
    };
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, [sections]);
  return current;
};

/** Ways to the sections of a long page; the one in sight is marked. */
export const SectionMenu = ({ sections }: { sections: readonly Section[] }) => {
  const { menu } = usePageTexts().settings;
  const current = useSectionInSight(sections);
  return (
    <nav aria-label={menu} className={styles.menu}>
      <ul>
        {sections.map(({ anchor, title }) => (
          <li key={anchor}>
            <a href={`#${anchor}`} aria-current={anchor === current ? 'location' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
