import { Button, TextInput } from '@mantine/core';
import { Check } from 'lucide-react';
import { addDays } from '../../../../shared/screening/calendar-day.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { issueAt } from '../../components/issue-at.ts';
import { contactLabels, contactResults } from '../../labels/step-labels.ts';
import styles from './log.module.css';
import { fieldLabels } from './use-field-words.ts';
import type { LeadLog } from './use-lead-log.ts';

const callBackDays: readonly (readonly [label: string, days: number])[] = [
  ['Tomorrow', 1],
  ['In 3 days', 3],
  ['In a week', 7],
];

/** What became of a call: at most one of three, pressed again it is none. */
export const ResultButtons = ({ log: { draft, answer } }: { log: LeadLog }) => (
  <fieldset className={styles.results}>
    <legend>Call or message</legend>
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
          {contactLabels[result]}
        </Button>
      );
    })}
  </fieldset>
);

/** The day to call back on, with the days that are asked for most at a press. */
export const FollowUpField = ({ log: { shown, edit, problem } }: { log: LeadLog }) => {
  const { dates } = useClinicContext();
  const today = dates.dayOf(new Date().toISOString());
  return (
    <div>
      <TextInput
        type="date"
        label={fieldLabels.followUpOn}
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
            {label}
          </Button>
        ))}
        {shown.followUpOn && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => edit({ followUpOn: '' })}>
            No day
          </Button>
        )}
      </div>
    </div>
  );
};
