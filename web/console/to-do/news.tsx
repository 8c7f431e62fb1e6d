import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTitleCount } from '../components/use-title.ts';
import { useTexts } from '../texts/use-texts.ts';
import { showOnDesktop } from './desktop-notice.ts';
import { arrivals, arrivalWords } from './to-do-words.ts';
import { useToDo } from './use-to-do.ts';

/**
 * Says on every page that somebody new waits: in the title, politely to a screen reader, and on the desktop where the
 * person wants that.
 */
export const News = () => {
  const texts = useTexts();
  const first = useToDo('').data?.pages[0];
  const last = useRef<{ ids: string[]; everybody: number }>(undefined);
  const [said, setSaid] = useState('');
  useTitleCount(first?.counts?.everybody ?? 0);
  useEffect(() => {
    if (!first?.counts) return;
    const now = { ids: first.toDo.map(({ leadId }) => leadId), everybody: first.counts.everybody };
    const came = last.current ? arrivals(last.current, now) : 0;
    last.current = now;
    if (came === 0) return;
    const words = arrivalWords(came, texts);
    setSaid(words);
    showOnDesktop(words);
  }, [first, texts]);
  return <VisuallyHidden role="status">{said}</VisuallyHidden>;
};
