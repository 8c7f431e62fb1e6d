import { ActionIcon, Button, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { filled } from '../../../../shared/texts/filled.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import type { SettingsForm } from '../settings-values.ts';
import styles from './hours.module.css';

/** Days on which the clinic is closed though the week says otherwise: holidays, and when nobody is there. */
export const ClosedDays = ({ form }: { form: SettingsForm }) => {
  const { dates } = useClinicContext();
  const { fields, hours: texts } = usePageTexts().settings;
  const [day, setDay] = useState('');
  const { holidays } = form.values.openingHours;
  const change = (days: string[]) => form.setFieldValue('openingHours.holidays', days);
  const add = () => {
    change([...new Set([...holidays, day])].sort());
    setDay('');
  };
  return (
    <fieldset className={styles.closedDays}>
      <legend>{fields['openingHours.holidays']}</legend>
      {holidays.length > 0 && (
        <ul className={styles.days}>
          {holidays.map((one) => (
            <li key={one}>
              {dates.day(one)}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={filled(texts.openOn, { day: dates.day(one) })}
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
          aria-label={texts.closedDay}
          value={day}
          error={form.errors['openingHours.holidays']}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button variant="default" disabled={day === ''} onClick={add}>
          {texts.add}
        </Button>
      </div>
    </fieldset>
  );
};
