import { Part } from '../../components/part.tsx';
import { wishInArea } from '../../labels/concern-labels.ts';
import { inLanguage } from '../../labels/language-name.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { withNodes } from '../../texts/with-nodes.ts';
import styles from './answers.module.css';
import { AsRead } from './as-read.tsx';
import type { InBothWords, InWords } from './put-into-words.ts';

/** What is known about the wish at a place of the list. */
const knownOf = ({ screening, texts }: InWords, place: number) => {
  const { concern = '', evidence = '' } = screening.assessment.concerns[place] ?? {};
  return { evidence, note: texts?.concerns[concern]?.note ?? '' };
};

const Known = ({ inWords, place }: { inWords: InBothWords; place: number }) => {
  const pattern = usePageTexts().lead.screening.evidence;
  const { evidence, note } = knownOf(inWords, place);
  const { asRead } = inWords;
  return (
    <>
      {withNodes(pattern, {
        evidence: <span {...inLanguage(inWords.lang)}>{evidence}</span>,
        note: <span {...inLanguage(inWords.lang)}>{note}</span>,
      })}
      {asRead && <AsRead lang={asRead.lang}>{Object.values(knownOf(asRead, place)).join('. ')}</AsRead>}
    </>
  );
};

/** What the person wishes for, and what they were told is known about it. */
export const ConcernsPart = ({ inWords }: { inWords: InBothWords }) => {
  const texts = usePageTexts();
  return (
    <Part title={texts.lead.screening.wishes}>
      <dl className={styles.answers}>
        {inWords.screening.assessment.concerns.map((wish, place) => (
          <div key={`${wish.concern}:${wish.area}`} className={styles.pair}>
            <dt>{wishInArea(texts, wish)}</dt>
            <dd>
              <Known inWords={inWords} place={place} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
};
