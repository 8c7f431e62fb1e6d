import { useClinicContext } from '../../clinic-context.ts';
import { Part } from '../../components/part.tsx';
import { inLanguage } from '../../labels/language-name.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { AsRead } from './as-read.tsx';
import { basisWords } from './basis-words.ts';
import { FindingItem } from './finding-item.tsx';
import styles from './findings.module.css';
import { type InBothWords, wordedFindings } from './put-into-words.ts';
import { useStaffWords } from './use-staff-words.ts';

/** What stands against the treatment, one line each, the heaviest first; and what the person was told of it. */
export const FindingsPart = ({ inWords }: { inWords: InBothWords }) => {
  const { dates } = useClinicContext();
  const all = usePageTexts();
  const { screening: words } = all.lead;
  const { staffWords } = useStaffWords();
  const { screening, lang, asRead } = inWords;
  const findings = wordedFindings(inWords, staffWords);
  return (
    <Part title={words.findings}>
      {findings.length === 0 ? (
        <p className={styles.soft}>{words.noFindings}</p>
      ) : (
        <ul className={styles.list}>
          {findings.map((finding) => (
            <FindingItem key={finding.ruleId} finding={finding} />
          ))}
        </ul>
      )}
      <details className={styles.said}>
        <summary>{words.said}</summary>
        <p {...inLanguage(lang)}>
          <strong>{screening.assessment.headline}</strong>
          <br />
          {screening.assessment.nextStep}
        </p>
        {asRead && (
          <AsRead lang={asRead.lang}>
            {asRead.screening.assessment.headline} {asRead.screening.assessment.nextStep}
          </AsRead>
        )}
        <p className={styles.foot}>{basisWords(all, screening, dates.day)}</p>
      </details>
    </Part>
  );
};
