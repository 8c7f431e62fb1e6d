import { Button, TextInput } from '@mantine/core';
import { Check } from 'lucide-react';
import { addDays } from '../../../../shared/screening/calendar-day.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { issueAt } from '../../components/issue-at.ts';
import { contactResults } from '../../labels/step-labels.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import styles from './log.module.css';
import type { LeadLog } from './use-lead-log.ts';

const callBackDays = [
  ['tomorrow', 1],
  ['inThreeDays', 3],
  ['inAWeek', 7],
] as const;

/** What became of a call: at most one of three, pressed again it is none. */
export const ResultButtons = ({ log: { draft, answer } }: { log: LeadLog }) => {
  const { lead, labels } = usePageTexts();
  return (
    <fieldset className={styles.results}>
      <legend>{lead.log.contact}</legend>
      {contactResults.map((result) => {
        const isPressed = draft.contacted === result;
        return (
          <Button
            key={result}
            size="compact-sm"
            variant={isPressed ? 'filled' : 'default'}
            aria-pressed={isPressed}
            leftSection={isPressed && <Check aria-hidden size={14} />}
            data-key={result === 'reached' ? 'e' : undefined}
            onClick={() => answer(result)}
          >
            {labels.contactResults[result]}
          </Button>
        );
      })}
    </fieldset>
  );
};

/** The day to call back on, with the days that are asked for most at a press. */
export const FollowUpField = ({ log: { shown, edit, problem } }: { log: LeadLog }) => {
  const { dates } = useClinicContext();
  const texts = usePageTexts().lead.log;
  const today = dates.dayOf(new Date().toISOString());
  return (
    <div>
      <TextInput
        type="date"
        label={texts.fields.followUpOn}
        min={today}
        value={shown.followUpOn}
        onChange={({ currentTarget: { value } }) => edit({ followUpOn: value })}
        error={issueAt(problem, '/followUpOn')}
      />
      <div className={styles.days}>
        {callBackDays.map(([label, days]) => (
          <Button
            key={label}
            variant="subtle"
            size="compact-sm"
            onClick={() => edit({ followUpOn: addDays(today, days) })}
          >
            {texts[label]}
          </Button>
        ))}
        {shown.followUpOn && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => edit({ followUpOn: '' })}>
            {texts.noDay}
          </Button>
        )}
      </div>
    </div>
  );
};
