import { Checkbox, Group, Radio, Stack, Switch, TextInput } from '@mantine/core';
import { Part } from '../components/part.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import { weekdayName, weekdays } from './hours/opening-spans.ts';
import styles from './settings.module.css';
import type { SettingsForm } from './settings-values.ts';

/** What mails say, who has to confirm, and when mails of later may go. */
export const MailFields = ({ form }: { form: SettingsForm }) => {
  const { settings, lang } = usePageTexts();
  const { fields, hints, mails, sections, switches } = settings;
  const { weekdays: chosen } = form.values.sendWindow;
  return (
    <Part title={sections.mails} anchor="mails">
      <Stack gap="md">
        <Radio.Group label={fields.summaryDetail} {...form.getInputProps('summaryDetail')}>
          <Stack gap="xs" mt="xs">
            <Radio value="full" label={mails.full} />
            <Radio value="minimal" label={mails.minimal} />
          </Stack>
        </Radio.Group>
        <Switch label={switches.doubleOptIn} {...form.getInputProps('doubleOptIn', { type: 'checkbox' })} />
        <fieldset className={styles.inner}>
          <legend>{mails.window}</legend>
          <Group gap="sm" align="end">
            <TextInput type="time" label={mails.from} {...form.getInputProps('sendWindow.from')} />
            <TextInput type="time" label={mails.until} {...form.getInputProps('sendWindow.until')} />
          </Group>
          <Checkbox.Group
            label={mails.on}
            mt="sm"
            value={chosen.map(String)}
            onChange={(days) => form.setFieldValue('sendWindow.weekdays', days.map(Number).sort())}
            error={form.errors['sendWindow.weekdays']}
          >
            <Group gap="md" mt="xs">
              {weekdays.map((weekday) => (
                <Checkbox key={weekday} value={String(weekday)} label={weekdayName(weekday, lang, 'short')} />
              ))}
            </Group>
          </Checkbox.Group>
        </fieldset>
        <TextInput
          className={styles.time}
          type="number"
          label={fields.retentionDays}
          description={hints.retentionDays}
          min={30}
          max={366}
          {...form.getInputProps('retentionDays')}
        />
      </Stack>
    </Part>
  );
};
