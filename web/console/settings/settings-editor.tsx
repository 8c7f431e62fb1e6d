import type { ReactNode } from 'react';
import type { SettingsAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import type { Answer } from '../api/connect-api.ts';
import { isProblem } from '../api/read-problem.ts';
import { UnsavedGuard } from '../components/unsaved-guard.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import { ClinicFields } from './clinic-fields.tsx';
import { ColourFields } from './colours/colour-fields.tsx';
import { HoursFields } from './hours/hours-fields.tsx';
import { LanguageFields } from './language-fields.tsx';
import { MailFields } from './mail-fields.tsx';
import { PageFields } from './page-fields.tsx';
import { PlanFields } from './plan-fields.tsx';
import { SampleMailsPart } from './sample-mails-part.tsx';
import { SaveBar } from './saving/save-bar.tsx';
import { SettingsConflict } from './saving/settings-conflict.tsx';
import { SettingsIssues } from './saving/settings-issues.tsx';
import { useSettingsForm } from './saving/use-settings-form.ts';
import styles from './settings.module.css';

const parts = [
  ClinicFields,
  LanguageFields,
  HoursFields,
  PageFields,
  ColourFields,
  MailFields,
  PlanFields,
  SampleMailsPart,
];

/** `children` stand below the fields, and belong to nothing that is saved. */
type Props = { settings: Answer<SettingsAnswer>; mayChange: boolean; children: ReactNode };

/** The settings as a form; it stays as it is filled in when `settings` becomes newer. */
export const SettingsEditor = ({ settings, mayChange, children }: Props) => {
  const { unsavedOnLeave } = usePageTexts().settings.saving;
  const { form, changes, collisions, save, error, isSaving, choose, undo, forget } = useSettingsForm(settings);
  return (
    <form className={styles.form} onSubmit={form.onSubmit(save)}>
      <UnsavedGuard isDirty={changes > 0} lost={unsavedOnLeave} onLeave={forget} />
      {collisions.length > 0 && <SettingsConflict collisions={collisions} onChoose={choose} />}
      {isProblem(error, 'validation') && <SettingsIssues issues={error.details.issues ?? []} />}
      <fieldset className={styles.fields} disabled={!mayChange}>
        {parts.map((Fields) => (
          <Fields key={Fields.name} form={form} />
        ))}
      </fieldset>
      {children}
      {mayChange && (
        <SaveBar
          changes={changes}
          isUndecided={collisions.some(({ choice }) => choice === undefined)}
          isSaving={isSaving}
          onUndo={undo}
        />
      )}
    </form>
  );
};
