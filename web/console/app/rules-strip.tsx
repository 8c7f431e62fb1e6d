import { ShieldAlert } from 'lucide-react';
import { Link } from 'wouter';
import type { RulesAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { addDays } from '../../../shared/screening/calendar-day.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { unsignedWords } from '../rules/unsigned-words.ts';
import { useRules } from '../rules/use-rules.ts';
import { useTexts } from '../texts/use-texts.ts';
import { withNodes } from '../texts/with-nodes.ts';
import styles from './app-frame.module.css';

/** Days before the end of a sign-off from which every page says so. */
const soonDays = 30;

/** Whether a sign-off is to be made anew: it does not count, or not for long. */
const isPressing = ({ unsigned, signOff, today }: RulesAnswer): boolean =>
  unsigned !== null || (signOff !== null && signOff.reviewBy <= addDays(today, soonDays));

/** The rule set, and who stands for it or why it counts as unsigned. */
const Standing = ({ rules: { treatment, version, unsigned, signOff } }: { rules: RulesAnswer }) => {
  const { dates } = useClinicContext();
  const all = useTexts();
  const { rulesStrip: texts } = all.app;
  const rules = <Link href="/rules">{filled(texts.link, { treatment, version })}</Link>;
  if (unsigned) return withNodes(texts.unsigned, { rules, why: unsignedWords(unsigned, all, dates) });
  if (!signOff) return rules;
  const { name, registration, reviewBy } = signOff;
  return withNodes(texts.signed, { rules, name, ...registration, day: dates.day(reviewBy) });
};

/** Names the rule set that judges and who stands for it, on every page; as a banner while nobody does or soon nobody will. */
export const RulesStrip = () => {
  const { rulesStrip: texts } = useTexts().app;
  const { data: rules } = useRules();
  const pressing = rules !== undefined && isPressing(rules);
  return (
    <aside aria-label={texts.name} className={pressing ? `${styles.strip} ${styles.pressing}` : styles.strip}>
      {pressing && <ShieldAlert aria-hidden size={16} />}
      {rules && (
        <p>
          <Standing rules={rules} />
          {rules.signOff?.isSample && <strong> {texts.sample}</strong>}
        </p>
      )}
    </aside>
  );
};
