import { Switch, TextInput } from '@mantine/core';
import { plannedKinds } from '../../../shared/mail/kinds.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { Part } from '../components/part.tsx';
import { mailKindLabel } from '../labels/message-labels.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './settings.module.css';
import { daysAfter } from './settings-labels.ts';
import type { SettingsForm } from './settings-values.ts';

/** Which planned mails the clinic sends, and for which day each is meant. */
export const PlanFields = ({ form }: { form: SettingsForm }) => {
  const texts = usePageTexts();
  const { plan, sections } = texts.settings;
  const fields = plannedKinds.map((kind) => ({ kind, after: daysAfter(kind, texts) }));
  return (
    <Part title={sections.plan} anchor="plan">
      <TextInput className={styles.time} type="time" label={plan.time} {...form.getInputProps('plan.time')} />
      <ul className={styles.plan}>
        {fields.map(({ kind, after }) => (
          <li key={kind}>
            <Switch
              label={mailKindLabel(texts, kind)}
              {...form.getInputProps(`plan.${kind}.isOn`, { type: 'checkbox' })}
            />
            <span className={styles.days}>
              <TextInput
                type="number"
                min={0}
                max={3650}
                aria-label={filled(plan.daysOf, { mail: mailKindLabel(texts, kind), days: after })}
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
};
