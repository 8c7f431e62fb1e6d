import { Switch } from '@mantine/core';
import { useRef } from 'react';
import { useSearchParams } from 'wouter';
import { useTitle } from '../components/use-title.ts';
import { useListKeys } from '../inbox/use-list-keys.ts';
import { useDesktopNotice } from './desktop-notice.ts';
import styles from './to-do.module.css';
import { ToDoList } from './to-do-list.tsx';
import { countWords } from './to-do-words.ts';
import { useToDoCounts, type Whose } from './use-to-do.ts';
import { WhoseViews } from './whose-views.tsx';

const whoseOf = (asked: string | null): Whose => (asked === 'mine' || asked === 'nobody' ? asked : '');

const NoticeSwitch = () => {
  const { isPossible, isOn, isRefused, change } = useDesktopNotice();
  if (!isPossible) return null;
  return (
    <Switch
      label="Tell me on this device when somebody new waits"
      description={
        isRefused
          ? 'Your browser does not allow it for this page. You can change that in its settings.'
          : 'While you are in another window. It says how many, and nothing about them.'
      }
      disabled={isRefused}
      checked={isOn}
      onChange={(event) => void change(event.currentTarget.checked)}
    />
  );
};

/** The console's first page: who waits for somebody, in the order in which to ring them. */
export const ToDoPage = () => {
  useTitle('To do');
  const [parameters] = useSearchParams();
  const whose = whoseOf(parameters.get('assignee'));
  const counts = useToDoCounts(whose);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLElement>(null);
  useListKeys({ list, search });
  return (
    <div>
      <div className={styles.head}>
        <h1>To do</h1>
        {counts !== undefined && counts.late > 0 && (
          <p className={styles.lateSum}>
            {countWords(counts.late, counts)} {counts.late === 1 ? 'waits' : 'wait'} longer than you promise
          </p>
        )}
      </div>
      <WhoseViews whose={whose} counts={counts} />
      <ToDoList whose={whose} list={list} />
      <footer className={styles.foot}>
        <p>Waits are counted in the clinic’s opening hours.</p>
        <NoticeSwitch />
      </footer>
    </div>
  );
};
