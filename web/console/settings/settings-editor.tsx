import { Alert, Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { SettingsAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import { ExpectedError } from '../../../shared/contract/expected-error.ts';
import { isProblem } from '../api/read-problem.ts';
import { ClinicFields } from './clinic-fields.tsx';
import { MailFields } from './mail-fields.tsx';
import { PageFields } from './page-fields.tsx';
import { PlanFields } from './plan-fields.tsx';
import styles from './settings.module.css';
import { SettingsConflict } from './settings-conflict.tsx';
import { fieldAt, settingsOf, valuesOf } from './settings-values.ts';
import { useSettingsChange } from './use-settings.ts';

const parts = [ClinicFields, PageFields, MailFields, PlanFields];

type Props = { settings: SettingsAnswer; etag: string; mayChange: boolean };

/** The settings as a form. `settings` may become newer while it is filled in; what was begun with is kept beside it. */
export const SettingsEditor = ({ settings, etag, mayChange }: Props) => {
  const [began, setBegan] = useState(settings);
  const form = useForm({ initialValues: valuesOf(began) });
  const change = useSettingsChange();
  const beginWith = (current: SettingsAnswer) => {
    setBegan(current);
    form.setInitialValues(valuesOf(current));
    form.setValues(valuesOf(current));
    form.resetDirty(valuesOf(current));
    change.reset();
  };
  const save = () =>
    change.mutate(
      { body: settingsOf(form.values), ifMatch: etag },
      {
        onSuccess: ({ data }) => beginWith(data),
        onError: (error) => {
          const issues = error instanceof ExpectedError ? (error.details.issues ?? []) : [];
          form.setErrors(Object.fromEntries(issues.map(({ pointer, message }) => [fieldAt(pointer), message])));
        },
      },
    );
  const isConflict = isProblem(change.error, 'precondition-failed');
  return (
    <form className={styles.form} onSubmit={form.onSubmit(save)}>
      {isConflict && (
        <SettingsConflict
          began={began}
          now={settings}
          mine={settingsOf(form.values)}
          onKeep={() => beginWith(settings)}
          onSave={save}
        />
      )}
      <fieldset className={styles.fields} disabled={!mayChange}>
        {parts.map((Fields) => (
          <Fields key={Fields.name} form={form} />
        ))}
      </fieldset>
      {isProblem(change.error, 'validation') && (
        <Alert color="red" role="alert" title="Not saved: some settings need another look">
          <ul className={styles.issues}>
            {change.error.details.issues?.map(({ pointer, message }) => (
              <li key={pointer}>
                {pointer.slice(1).replaceAll('/', ', ')}: {message}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {mayChange && (
        <div className={styles.save}>
          <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
            Save settings
          </Button>
          {form.isDirty() && (
            <Button variant="subtle" onClick={() => form.reset()}>
              Undo changes
            </Button>
          )}
        </div>
      )}
    </form>
  );
};
