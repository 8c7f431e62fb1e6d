import type { RuleTextsAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { Part } from '../../components/part.tsx';
import { concernLabel } from '../../labels/concern-labels.ts';
import { fromCode } from '../../labels/from-code.ts';
import styles from './answers.module.css';

type Props = { screening: ScreeningAnswer; texts: RuleTextsAnswer | undefined };

/** What the person wishes for, and what they were told is known about it. */
export const ConcernsPart = ({ screening, texts }: Props) => (
  <Part title="Wishes">
    <dl className={styles.answers}>
      {screening.assessment.concerns.map(({ concern, area, evidence }) => (
        <div key={`${concern}:${area}`} className={styles.pair}>
          <dt>
            {concernLabel(concern)}, {fromCode(area).toLowerCase()}
          </dt>
          <dd>
            Evidence: {evidence}. {texts?.concerns[concern]?.note}
          </dd>
        </div>
      ))}
    </dl>
  </Part>
);
