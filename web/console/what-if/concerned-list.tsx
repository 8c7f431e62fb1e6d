import { Button } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ConcernedScreening } from '../../../shared/screening/again/difference-tally.ts';
import { filled, writtenNumber } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { OutcomeMark } from '../components/outcome-mark.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './what-if.module.css';

type Props = { concerned: readonly ConcernedScreening[]; certain: number };

const Concerned = ({ leadId, createdAt, before, atLeast, atMost, dayBefore, dayAfter, rules }: ConcernedScreening) => {
  const { dates } = useClinicContext();
  const { concerned: texts } = usePageTexts().whatIf;
  const moment = dates.moment(createdAt);
  return (
    <li>
      <Link href={`/leads/${leadId}`} aria-label={filled(texts.lead, { moment })}>
        {moment}
      </Link>
      <span className={styles.change}>
        <OutcomeMark outcome={before} />
        {dayBefore && <span className={styles.soft}>{filled(texts.until, { day: dates.day(dayBefore) })}</span>}
        <ArrowRight role="img" aria-label={texts.now} size={16} />
        {atLeast !== atMost && <span>{texts.atLeast}</span>}
        <OutcomeMark outcome={atLeast} />
        {dayAfter && <span className={styles.soft}>{filled(texts.until, { day: dates.day(dayAfter) })}</span>}
      </span>
      {rules.length > 0 && <span className={styles.soft}>{rules.join(', ')}</span>}
    </li>
  );
};

/** As many as are shown at first. */
const few = 25;

/** Leads whose outcome or day is certainly another, the worst changes first. */
export const ConcernedList = ({ concerned, certain }: Props) => {
  const { whatIf, lang } = usePageTexts();
  const { concerned: texts } = whatIf;
  const n = writtenNumber(concerned.length, lang);
  const [most, setMost] = useState(few);
  return (
    <>
      <p className={styles.soft}>
        {certain > concerned.length ? filled(texts.someOf, { n, of: writtenNumber(certain, lang) }) : texts.all}
      </p>
      <ul className={styles.concerned}>
        {concerned.slice(0, most).map((one) => (
          <Concerned key={one.screeningId} {...one} />
        ))}
      </ul>
      {concerned.length > most && (
        <Button variant="default" fullWidth mt="md" onClick={() => setMost(concerned.length)}>
          {filled(texts.showAll, { n })}
        </Button>
      )}
    </>
  );
};
