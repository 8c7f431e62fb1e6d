import type { RuleTextsAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { filled } from '../../../../shared/texts/filled.ts';
import { Part } from '../../components/part.tsx';
import { wishInArea } from '../../labels/concern-labels.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import styles from './answers.module.css';

type Props = { screening: ScreeningAnswer; texts: RuleTextsAnswer | undefined };

/** What the person wishes for, and what they were told is known about it. */
export const ConcernsPart = ({ screening, texts }: Props) => {
  const words = usePageTexts();
  const { wishes, evidence: pattern } = words.lead.screening;
  return (
    <Part title={wishes}>
      <dl className={styles.answers}>
        {screening.assessment.concerns.map(({ concern, area, evidence }) => (
          <div key={`${concern}:${area}`} className={styles.pair}>
            <dt>{wishInArea(words, { concern, area })}</dt>
            <dd>{filled(pattern, { evidence, note: texts?.concerns[concern]?.note ?? '' })}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
};
