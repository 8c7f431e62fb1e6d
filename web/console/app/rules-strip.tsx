import { ShieldAlert } from 'lucide-react';
import { Link } from 'wouter';
import type { RulesAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { addDays } from '../../../shared/screening/calendar-day.ts';
import { useClinicContext } from '../clinic-context.ts';
import { useRules } from '../rules/use-rules.ts';
import styles from './app-frame.module.css';

/** Days before the end of a sign-off from which every page says so. */
const soonDays = 30;

/** Whether a sign-off is to be made anew: it does not count, or not for long. */
const isPressing = ({ unsigned, signOff, today }: RulesAnswer): boolean =>
  unsigned !== null || (signOff !== null && signOff.reviewBy <= addDays(today, soonDays));

/** Who stands for the rules, or why they count as unsigned. */
const Standing = ({ rules: { unsigned, signOff } }: { rules: RulesAnswer }) => {
  const { dates } = useClinicContext();
  if (unsigned) return `: ${unsigned.says} No enquiry gets better than “a clinician decides”.`;
  if (!signOff) return null;
  const { name, registration, reviewBy } = signOff;
  return `, signed off by ${name} (${registration.body} ${registration.number}), good until ${dates.day(reviewBy)}.`;
};

/** Names the rule set that judges and who stands for it, on every page; as a banner while nobody does or soon nobody will. */
export const RulesStrip = () => {
  const { data: rules } = useRules();
  const pressing = rules !== undefined && isPressing(rules);
  return (
    <aside aria-label="Rules in force" className={pressing ? `${styles.strip} ${styles.pressing}` : styles.strip}>
      {pressing && <ShieldAlert aria-hidden size={16} />}
      {rules && (
        <p>
          <Link href="/rules">
            Rules {rules.treatment} {rules.version}
          </Link>
          <Standing rules={rules} />
          {rules.signOff?.isSample && <strong> Sample, not a real sign-off.</strong>}
        </p>
      )}
    </aside>
  );
};
