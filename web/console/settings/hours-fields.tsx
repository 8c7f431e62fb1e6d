import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { Part } from '../components/part.tsx';
import { ClosedDays } from './closed-days.tsx';
import styles from './hours.module.css';
import { addSpan, closeDay, promisesWith, type Span, usualWeek, weekdayNames } from './opening-spans.ts';
import { fieldLabels } from './settings-labels.ts';
import type { SettingsForm } from './settings-values.ts';

type SpanProps = { form: SettingsForm; span: Span; at: number; onRemove: (() => void) | undefined };

const SpanInput = ({ form, span, at, onRemove }: SpanProps) => {
  const day = weekdayNames[span.weekday - 1];
  const change = (part: Partial<Span>) => {
    form.setFieldValue('openingHours.weekly', form.getValues().openingHours.weekly.with(at, { ...span, ...part }));
    form.clearFieldError(`openingHours.weekly.${at}`);
  };
  return (
    <span className={styles.span}>
      <TextInput
        type="time"
        aria-label={`${day}, opens`}
        value={span.from}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <span aria-hidden>to</span>
      <TextInput
        type="time"
        aria-label={`${day}, closes`}
        value={span.until}
        error={form.errors[`openingHours.weekly.${at}`]}
        onChange={(event) => change({ until: event.currentTarget.value })}
      />
      {onRemove && (
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove ${day}, ${span.from}`} onClick={onRemove}>
          <X aria-hidden size={16} />
        </ActionIcon>
      )}
    </span>
  );
};

/** One day of the week: closed, or open once or with a break between. */
const DayRow = ({ form, weekday }: { form: SettingsForm; weekday: number }) => {
  const { weekly } = form.values.openingHours;
  const setWeekly = (spans: Span[]) => form.setFieldValue('openingHours.weekly', spans);
  const spans = weekly.map((span, at) => ({ span, at })).filter(({ span }) => span.weekday === weekday);
  const name = weekdayNames[weekday - 1];
  return (
    <li className={styles.day}>
      <Checkbox
        label={name}
        checked={spans.length > 0}
        onChange={(event) =>
          setWeekly(event.currentTarget.checked ? addSpan(weekly, weekday) : closeDay(weekly, weekday))
        }
      />
      {spans.length === 0 && <span className={styles.closed}>closed</span>}
      <span className={styles.spans}>
        {spans.map(({ span, at }) => (
          <SpanInput
            key={at}
            form={form}
            span={span}
            at={at}
            onRemove={spans.length > 1 ? () => setWeekly(weekly.toSpliced(at, 1)) : undefined}
          />
        ))}
      </span>
      {spans.length > 0 && spans.length < 3 && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${name}: open again later`}
          onClick={() => setWeekly(addSpan(weekly, weekday))}
        >
          <Plus aria-hidden size={16} />
        </ActionIcon>
      )}
    </li>
  );
};

/** When the clinic answers, within what time, and who hears of it when it did not. */
export const HoursFields = ({ form }: { form: SettingsForm }) => {
  const { weekly } = form.values.openingHours;
  const isOpenAlways = weekly.length === 0;
  return (
    <Part title="Opening hours" anchor="hours">
      <p className={styles.soft}>
        Waiting time is counted while you are open.{' '}
        {isOpenAlways && 'Without opening hours every minute counts, at night as well.'}
      </p>
      {isOpenAlways && (
        <Button variant="default" size="xs" onClick={() => form.setFieldValue('openingHours.weekly', [...usualWeek])}>
          Monday to Friday, 09:00 to 18:00
        </Button>
      )}
      <ul className={styles.week} aria-label="Opening hours by day">
        {weekdayNames.map((name, place) => (
          <DayRow key={name} form={form} weekday={place + 1} />
        ))}
      </ul>
      {!isOpenAlways && <ClosedDays form={form} />}
      <div className={styles.promise}>
        <NativeSelect
          label={fieldLabels.answerWithin}
          description="In opening hours, from the enquiry to your first answer"
          data={promisesWith(form.values.answerWithin)}
          {...form.getInputProps('answerWithin')}
        />
        <TextInput
          label={fieldLabels.escalationAddress}
          description="Gets one mail, without anything about health, when somebody waits longer"
          type="email"
          {...form.getInputProps('escalationAddress')}
        />
      </div>
    </Part>
  );
};
