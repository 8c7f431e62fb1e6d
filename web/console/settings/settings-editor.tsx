import { Alert, Button } from '@mantine/core';
import type { SettingsAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import type { Answer } from '../api/connect-api.ts';
import { isProblem } from '../api/read-problem.ts';
import { UnsavedGuard } from '../components/unsaved-guard.tsx';
import { ClinicFields } from './clinic-fields.tsx';
import { MailFields } from './mail-fields.tsx';
import { PageFields } from './page-fields.tsx';
import { PlanFields } from './plan-fields.tsx';
import styles from './settings.module.css';
import { SettingsConflict } from './settings-conflict.tsx';
import { labelAt } from './settings-labels.ts';
import { fieldAt } from './settings-values.ts';
import { useSettingsForm } from './use-settings-form.ts';

const parts = [ClinicFields, PageFields, MailFields, PlanFields];

/** The settings as a form; it stays as it is filled in when `settings` becomes newer. */
export const SettingsEditor = ({ settings, mayChange }: { settings: Answer<SettingsAnswer>; mayChange: boolean }) => {
  const { form, collisions, save, error, isSaving, choose, undo } = useSettingsForm(settings);
  const isDirty = form.isDirty();
  const isUndecided = collisions.some(({ choice }) => choice === undefined);
  return (
    <form className={styles.form} onSubmit={form.onSubmit(save)}>
      <UnsavedGuard isDirty={isDirty} what="Your changes to the settings" />
      {collisions.length > 0 && <SettingsConflict collisions={collisions} onChoose={choose} />}
      <fieldset className={styles.fields} disabled={!mayChange}>
        {parts.map((Fields) => (
          <Fields key={Fields.name} form={form} />
        ))}
      </fieldset>
      {isProblem(error, 'validation') && (
        <Alert color="red" role="alert" title="Not saved: some settings need another look">
          <ul className={styles.issues}>
            {error.details.issues?.map(({ pointer, message }) => (
              <li key={pointer}>
                {labelAt(fieldAt(pointer)) ?? pointer.slice(1)}: {message}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {mayChange && (
        <div className={styles.save}>
          <Button type="submit" loading={isSaving} disabled={!isDirty || isUndecided}>
            Save settings
          </Button>
          {isDirty && (
            <Button variant="subtle" onClick={undo}>
              Undo changes
            </Button>
          )}
        </div>
      )}
    </form>
  );
};
