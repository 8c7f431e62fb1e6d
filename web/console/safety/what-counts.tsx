import { filled } from '../../../shared/texts/filled.ts';
import { Part } from '../components/part.tsx';
import type { PageTexts } from '../texts/load-texts.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './safety.module.css';

/** From the lightest to the heaviest, as docs/contract.md#rules-at-work has it. */
const rowsIn = ({ safety: { counts }, labels }: PageTexts) => {
  const { proceed, proceed_with_changes: withChanges, see_in_person: inPerson, wait, decline } = labels.decisions;
  return [
    { weight: 'caution', agreed: [counts.anyDecision], overruled: [counts.nothing] },
    { weight: 'relative', agreed: [withChanges, inPerson, wait, decline], overruled: [proceed] },
    {
      weight: 'temporary',
      agreed: [wait, decline, counts.onceDayHasCome],
      overruled: [proceed, withChanges, counts.waitTooShort],
    },
    { weight: 'absolute', agreed: [decline], overruled: [counts.anythingElse] },
  ] as const;
};

/** When a rule counts as agreed with, and when as overruled. */
export const WhatCounts = () => {
  const texts = usePageTexts();
  const { counts } = texts.safety;
  return (
    <Part title={counts.title}>
      <p className={styles.prose}>{filled(counts.about, { inPerson: texts.labels.decisions.see_in_person })}</p>
      <dl className={styles.facts}>
        {rowsIn(texts).map(({ weight, agreed, overruled }) => (
          <div key={weight}>
            <dt>{texts.labels.severities[weight]}</dt>
            <dd>{filled(counts.row, { agreed: agreed.join('; '), overruled: overruled.join('; ') })}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
};
