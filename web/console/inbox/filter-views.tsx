import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { Link } from 'wouter';
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
  const { saved, forget } = useSavedFilters();
  return (
    <nav aria-label="Saved views" className={styles.views}>
      <h2 className={styles.title}>Views</h2>
      {usualFilters.map((view) => (
        <View key={view.name} view={view} current={current} />
      ))}
      {saved.map((view) => (
        <span key={view.name} className={styles.own}>
          <View view={view} current={current} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="md"
            aria-label={`Delete the view ${view.name}`}
            onClick={() => forget(view.name)}
          >
            <X aria-hidden size={14} />
          </ActionIcon>
        </span>
      ))}
    </nav>
  );
};
