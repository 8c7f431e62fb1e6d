import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { Link } from 'wouter';
import { filled } from '../../../shared/texts/filled.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { type LeadFilter, parametersOf, sameFilter } from './lead-filter.ts';
import { type SavedFilter, useSavedFilters, usualFilters } from './saved-filters.ts';
import styles from './views.module.css';

const View = ({ view, current }: { view: SavedFilter; current: LeadFilter }) => (
  <Link
    href={`/leads?${parametersOf(view.filter)}`}
    className={styles.view}
    aria-current={sameFilter(view.filter, current) ? 'true' : undefined}
  >
    {view.name}
  </Link>
);

/** Filters under a name: those that every clinic needs, and the person's own. */
export const FilterViews = ({ current }: { current: LeadFilter }) => {
  const { views: texts } = usePageTexts().inbox;
  const { saved, forget } = useSavedFilters();
  return (
    <nav aria-label={texts.saved} className={styles.views}>
      <h2 className={styles.title}>{texts.title}</h2>
      {usualFilters.map(({ name, filter }) => (
        <View key={name} view={{ name: texts[name], filter }} current={current} />
      ))}
      {saved.map((view) => (
        <span key={view.name} className={styles.own}>
          <View view={view} current={current} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="md"
            aria-label={filled(texts.forget, { name: view.name })}
            onClick={() => forget(view.name)}
          >
            <X aria-hidden size={14} />
          </ActionIcon>
        </span>
      ))}
    </nav>
  );
};
