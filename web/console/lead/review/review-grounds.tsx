import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { OutcomeMark } from '../../components/outcome-mark.tsx';
import { usePageTexts } from '../../texts/use-texts.ts';
import { FindingItem } from '../screening/finding-item.tsx';
import { inBothWords, wordedFindings } from '../screening/put-into-words.ts';
import { useStaffWords } from '../screening/use-staff-words.ts';
import styles from './review.module.css';

/** What a decision is about: the latest screening, what stands against it, and what was decided before. */
export const ReviewGrounds = ({ lead }: { lead: OpenedLeadAnswer }) => {
  const { dates } = useClinicContext();
  const texts = usePageTexts().lead;
  const { staffWords } = useStaffWords();
  const [screening] = lead.screenings;
  if (!screening) return null;
  const { assessment, createdAt } = screening;
  const findings = wordedFindings(inBothWords(lead, screening), staffWords);
  return (
    <section className={styles.grounds} aria-label={texts.review.grounds}>
      <p className={styles.outcome}>
        <OutcomeMark outcome={assessment.outcome} /> <span className={styles.soft}>{dates.day(createdAt)}</span>
      </p>
      {findings.length === 0 ? (
        <p className={styles.soft}>{texts.screening.noFindings}</p>
      ) : (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <FindingItem key={finding.ruleId} finding={finding} />
          ))}
        </ul>
      )}
      {lead.contact.note && <p className={styles.quote}>“{lead.contact.note}”</p>}
    </section>
  );
};
