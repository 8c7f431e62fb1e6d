import { Switch, TextInput } from '@mantine/core';
import { Part } from '../frame/part.tsx';
import { kindWords } from '../words/message.ts';
import styles from './settings.module.css';
import type { SettingsForm } from './settings-values.ts';

const kinds = [
  { kind: 'eligible-again', after: 'days after the waiting time' },
  { kind: 'follow-up-1', after: 'days after the screening' },
  { kind: 'follow-up-2', after: 'days after the screening' },
  { kind: 'maintenance', after: 'days after the treatment' },
] as const;

/** Which mails of later there are, and on which day each is meant for. */
export const PlanFields = ({ form }: { form: SettingsForm }) => (
  <Part title="Mail plan">
    <TextInput
      className={styles.time}
      type="time"
      label="Time of day, in the clinic's zone"
      {...form.getInputProps('plan.time')}
    />
    <ul className={styles.plan}>
      {kinds.map(({ kind, after }) => (
        <li key={kind}>
          <Switch label={kindWords(kind)} {...form.getInputProps(`plan.${kind}.isOn`, { type: 'checkbox' })} />
          <span className={styles.days}>
            <TextInput
              type="number"
              min={0}
              max={3650}
              aria-label={`${kindWords(kind)}: ${after}`}
              disabled={!form.values.plan[kind].isOn}
              value={form.values.plan[kind].days}
              onChange={(event) => form.setFieldValue(`plan.${kind}.days`, Number(event.currentTarget.value))}
              error={form.errors[`plan.${kind}`]}
            />
            {after}
          </span>
        </li>
      ))}
    </ul>
  </Part>
);
