import { ActionIcon, Button, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useClinicContext } from '../clinic-context.ts';
import styles from './hours.module.css';
import { fieldLabels } from './settings-labels.ts';
import type { SettingsForm } from './settings-values.ts';

/** Days on which the clinic is closed though the week says otherwise: holidays, and when nobody is there. */
export const ClosedDays = ({ form }: { form: SettingsForm }) => {
  const { dates } = useClinicContext();
  const [day, setDay] = useState('');
  const { holidays } = form.values.openingHours;
  const change = (days: string[]) => form.setFieldValue('openingHours.holidays', days);
  const add = () => {
    change([...new Set([...holidays, day])].sort());
    setDay('');
  };
  return (
    <fieldset className={styles.closedDays}>
      <legend>{fieldLabels['openingHours.holidays']}</legend>
      {holidays.length > 0 && (
        <ul className={styles.days}>
          {holidays.map((one) => (
            <li key={one}>
              {dates.day(one)}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Open on ${dates.day(one)}`}
                onClick={() => change(holidays.filter((other) => other !== one))}
              >
                <X aria-hidden size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.span}>
        <TextInput
          type="date"
          aria-label="A day on which you are closed"
          value={day}
          error={form.errors['openingHours.holidays']}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button variant="default" disabled={day === ''} onClick={add}>
          Add
        </Button>
      </div>
    </fieldset>
  );
};
