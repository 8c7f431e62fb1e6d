import type { OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Part } from '../components/part.tsx';
import styles from './timeline.module.css';
import { timelineOf } from './timeline.ts';

/** What happened with this lead, newest first, and the place to write down what was talked about. */
export const TimelinePart = ({ lead }: { lead: OpenedLeadAnswer }) => {
  const { dates } = useClinicContext();
  return (
    <Part title="Timeline">
      <ol className={styles.list}>
        {timelineOf(lead, dates.day).map(({ at, what, text, by }) => (
          <li key={`${at} ${what} ${text}`} className={styles.entry}>
            <p className={styles.what}>
              <strong>{what}</strong>
              {by && <>, {by}</>}
              <time dateTime={at}>{dates.moment(at)}</time>
            </p>
            {text && <p className={styles.text}>{text}</p>}
          </li>
        ))}
      </ol>
    </Part>
  );
};
