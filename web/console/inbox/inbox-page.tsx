import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useTitle } from '../components/use-title.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { FilterBar } from './filter-bar.tsx';
import { FilterViews } from './filter-views.tsx';
import { FoundLeads } from './found-leads.tsx';
import styles from './inbox-page.module.css';
import { InboxTools } from './inbox-tools.tsx';
import { filterOf, parametersOf } from './lead-filter.ts';
import { StatusViews } from './status-views.tsx';
import { useListKeys } from './use-list-keys.ts';

/** Typing is over when nothing came for this long, in ms. */
const pause = 250;

/** The leads of a clinic: what came in, what is to be done, and every one of them by search. */
export const InboxPage = () => {
  const { title } = usePageTexts().inbox;
  useTitle(title);
  const [parameters, setParameters] = useSearchParams();
  const filter = filterOf(parameters);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), pause);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useListKeys({ list, search });
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{title}</h1>
        <InboxTools filter={filter} q={q} />
      </div>
      <aside>
        <StatusViews current={filter.status} />
        <FilterViews current={filter} />
      </aside>
      <div>
        <FilterBar
          filter={filter}
          onFilter={(changes) => setParameters(parametersOf({ ...filter, ...changes }), { replace: true })}
          typed={typed}
          onTyped={setTyped}
          search={search}
        />
        <FoundLeads filter={filter} q={q} list={list} />
      </div>
    </div>
  );
};
