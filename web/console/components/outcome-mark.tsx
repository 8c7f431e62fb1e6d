import { CalendarClock, CircleCheck, CircleX, type LucideIcon, ShieldAlert, Stethoscope } from 'lucide-react';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import { useTexts } from '../texts/use-texts.ts';
import styles from './outcome-mark.module.css';

const icons: Readonly<Record<Outcome, LucideIcon>> = {
  suitable: CircleCheck,
  suitable_with_cautions: ShieldAlert,
  consult_clinician: Stethoscope,
  defer_until: CalendarClock,
  not_suitable: CircleX,
};

/** An outcome by word, icon and colour, so that none of the three is needed alone. */
export const OutcomeMark = ({ outcome }: { outcome: Outcome }) => {
  const { labels } = useTexts();
  const Icon = icons[outcome];
  return (
    <span className={styles.mark} data-outcome={outcome}>
      <Icon aria-hidden size={15} strokeWidth={2} />
      {labels.outcomes[outcome]}
    </span>
  );
};
