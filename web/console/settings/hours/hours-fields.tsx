import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { filled } from '../../../../shared/texts/filled.ts';
import { Part } from '../../components/part.tsx';
import { usePageTexts } from '../../texts/use-texts.ts';
import type { SettingsForm } from '../settings-values.ts';
import { ClosedDays } from './closed-days.tsx';
import styles from './hours.module.css';
import {
  addSpan,
  closeDay,
  promisesWith,
  type Span,
  usualHours,
  usualWeek,
  weekdayName,
  weekdays,
} from './opening-spans.ts';

type SpanProps = { form: SettingsForm; span: Span; at: number; onRemove: (() => void) | undefined };

const SpanInput = ({ form, span, at, onRemove }: SpanProps) => {
  const { settings, lang } = usePageTexts();
  const { hours: texts } = settings;
  const day = weekdayName(span.weekday, lang);
  const change = (part: Partial<Span>) => {
    form.setFieldValue('openingHours.weekly', form.getValues().openingHours.weekly.with(at, { ...span, ...part }));
    form.clearFieldError(`openingHours.weekly.${at}`);
  };
  return (
    <span className={styles.span}>
      <TextInput
        type="time"
        aria-label={filled(texts.opens, { day })}
        value={span.from}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <span aria-hidden>{texts.to}</span>
      <TextInput
        type="time"
        aria-label={filled(texts.closes, { day })}
        value={span.until}
        error={form.errors[`openingHours.weekly.${at}`]}
        onChange={(event) => change({ until: event.currentTarget.value })}
      />
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={filled(texts.remove, { day, time: span.from })}
          onClick={onRemove}
        >
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
  const { settings, lang } = usePageTexts();
  const { hours: texts } = settings;
  const name = weekdayName(weekday, lang);
  return (
    <li className={styles.day}>
      <Checkbox
        label={name}
        checked={spans.length > 0}
        onChange={(event) =>
          setWeekly(event.currentTarget.checked ? addSpan(weekly, weekday) : closeDay(weekly, weekday))
        }
      />
      {spans.length === 0 && <span className={styles.closed}>{texts.closed}</span>}
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
          aria-label={filled(texts.again, { day: name })}
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
  const texts = usePageTexts();
  const { fields, hints, hours, sections } = texts.settings;
  const isOpenAlways = weekly.length === 0;
  return (
    <Part title={sections.hours} anchor="hours">
      <p className={styles.soft}>
        {hours.about} {isOpenAlways && hours.always}
      </p>
      {isOpenAlways && (
        <Button variant="default" size="xs" onClick={() => form.setFieldValue('openingHours.weekly', [...usualWeek])}>
          {filled(hours.usual, usualHours)}
        </Button>
      )}
      <ul className={styles.week} aria-label={hours.week}>
        {weekdays.map((weekday) => (
          <DayRow key={weekday} form={form} weekday={weekday} />
        ))}
      </ul>
      {!isOpenAlways && <ClosedDays form={form} />}
      <div className={styles.promise}>
        <NativeSelect
          label={fields.answerWithin}
          description={hints.answerWithin}
          data={promisesWith(form.values.answerWithin, texts)}
          {...form.getInputProps('answerWithin')}
        />
        <TextInput
          label={fields.escalationAddress}
          description={hints.escalationAddress}
          type="email"
          {...form.getInputProps('escalationAddress')}
        />
      </div>
    </Part>
  );
};
