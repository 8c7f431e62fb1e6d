import type { RefObject } from 'react';
import type { LeadRowAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { useRememberedList } from '../components/list-walk.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { groupByDay } from './group-by-day.ts';
import { InboxItem } from './inbox-item.tsx';
import styles from './lead-list.module.css';

const millisecondsInDay = 86_400_000;

type Props = {
  leads: readonly LeadRowAnswer[];
  list: RefObject<HTMLDivElement | null>;
  chosen: ReadonlySet<string>;
  /** Absent for whoever may change nothing. */
  onChoose: ((leadId: string) => void) | undefined;
};

/** Leads under the days on which they came. */
export const LeadList = ({ leads, list, chosen, onChoose }: Props) => {
  const { dates } = useClinicContext();
  const { list: texts } = usePageTexts().inbox;
  useRememberedList(list);
  const today = dates.dayOf(new Date().toISOString());
  const yesterday = dates.dayOf(new Date(Date.now() - millisecondsInDay).toISOString());
  const titleOf = (day: string): string =>
    day === today ? texts.today : day === yesterday ? texts.yesterday : dates.day(day);
  return (
    <div ref={list}>
      {groupByDay(leads, dates.dayOf).map(({ day, leads: ofDay }) => (
        <section key={day} className={styles.day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>
            {titleOf(day)} <span className={styles.count}>{ofDay.length}</span>
          </h2>
          <ul className={styles.list}>
            {ofDay.map((lead) => (
              <InboxItem key={lead.leadId} lead={lead} isChosen={chosen.has(lead.leadId)} onChoose={onChoose} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
