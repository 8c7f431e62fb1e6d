import { Switch } from '@mantine/core';
import { useRef } from 'react';
import { useSearchParams } from 'wouter';
import { counted } from '../../../shared/texts/filled.ts';
import { useTitle } from '../components/use-title.ts';
import { useListKeys } from '../inbox/use-list-keys.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useDesktopNotice } from './desktop-notice.ts';
import styles from './to-do.module.css';
import { ToDoList } from './to-do-list.tsx';
import { countWords } from './to-do-words.ts';
import { useToDoCounts, type Whose } from './use-to-do.ts';
import { WhoseViews } from './whose-views.tsx';

const whoseOf = (asked: string | null): Whose => (asked === 'mine' || asked === 'nobody' ? asked : '');

const NoticeSwitch = () => {
  const { isPossible, isOn, isRefused, change } = useDesktopNotice();
  const { notice } = useTexts().toDo;
  if (!isPossible) return null;
  return (
    <Switch
      label={notice.label}
      description={isRefused ? notice.refused : notice.hint}
      disabled={isRefused}
      checked={isOn}
      onChange={(event) => void change(event.currentTarget.checked)}
    />
  );
};

/** The console's first page: who waits for somebody, in the order in which to ring them. */
export const ToDoPage = () => {
  const texts = useTexts();
  const { toDo, lang } = texts;
  useTitle(toDo.title);
  const [parameters] = useSearchParams();
  const whose = whoseOf(parameters.get('assignee'));
  const counts = useToDoCounts(whose);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLElement>(null);
  useListKeys({ list, search });
  return (
    <div>
      <div className={styles.head}>
        <h1>{toDo.title}</h1>
        {counts !== undefined && counts.late > 0 && (
          <p className={styles.lateSum}>
            {counted(counts.late, toDo.lateSum, lang, { count: countWords(counts.late, counts, texts) })}
          </p>
        )}
      </div>
      <WhoseViews whose={whose} counts={counts} />
      <ToDoList whose={whose} list={list} />
      <footer className={styles.foot}>
        <p>{toDo.howCounted}</p>
        <NoticeSwitch />
      </footer>
    </div>
  );
};
