import { Checkbox, Group, Radio, Stack, Switch, TextInput } from '@mantine/core';
import { Part } from '../components/part.tsx';
import styles from './settings.module.css';
import { fieldLabels } from './settings-labels.ts';
import type { SettingsForm } from './settings-values.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((label, place) => ({
  label,
  value: String(place + 1),
}));

/** What mails say, who has to confirm, and when mails of later may go. */
export const MailFields = ({ form }: { form: SettingsForm }) => {
  const { weekdays: chosen } = form.values.sendWindow;
  return (
    <Part title="Mails and keeping" anchor="mails">
      <Stack gap="md">
        <Radio.Group label={fieldLabels.summaryDetail} {...form.getInputProps('summaryDetail')}>
          <Stack gap="xs" mt="xs">
            <Radio value="full" label="Says the outcome with reasons and what to do" />
            <Radio value="minimal" label="Says nothing about health, and leads to the result page" />
          </Stack>
        </Radio.Group>
        <Switch
          label="Follow-ups only to people who confirm by a link that they want them"
          {...form.getInputProps('doubleOptIn', { type: 'checkbox' })}
        />
        <fieldset className={styles.inner}>
          <legend>Follow-ups and reminders go out</legend>
          <Group gap="sm" align="end">
            <TextInput type="time" label="From" {...form.getInputProps('sendWindow.from')} />
            <TextInput type="time" label="Until" {...form.getInputProps('sendWindow.until')} />
          </Group>
          <Checkbox.Group
            label="On"
            mt="sm"
            value={chosen.map(String)}
            onChange={(days) => form.setFieldValue('sendWindow.weekdays', days.map(Number).sort())}
            error={form.errors['sendWindow.weekdays']}
          >
            <Group gap="md" mt="xs">
              {weekdays.map(({ value, label }) => (
                <Checkbox key={value} value={value} label={label} />
              ))}
            </Group>
          </Checkbox.Group>
        </fieldset>
        <TextInput
          className={styles.time}
          type="number"
          label={fieldLabels.retentionDays}
          description="After the last contact; empty for the usual periods"
          min={30}
          max={366}
          {...form.getInputProps('retentionDays')}
        />
      </Stack>
    </Part>
  );
};
