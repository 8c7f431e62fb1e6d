import { Switch, Textarea, TextInput } from '@mantine/core';
import { Part } from '../components/part.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './settings.module.css';
import type { SettingsForm } from './settings-values.ts';

/** Which pages may send the form, where people go from there, and what they may know. */
export const PageFields = ({ form }: { form: SettingsForm }) => {
  const { fields, hints, sections, switches } = usePageTexts().settings;
  return (
    <Part title={sections.pages} anchor="pages">
      <div className={styles.grid}>
        <Textarea label={fields.origins} description={hints.origins} rows={3} {...form.getInputProps('origins')} />
        <Textarea
          label={fields.returnPrefixes}
          description={hints.returnPrefixes}
          rows={3}
          {...form.getInputProps('returnPrefixes')}
        />
        <TextInput
          className={styles.whole}
          label={fields.thankYouUrl}
          description={hints.thankYouUrl}
          type="url"
          {...form.getInputProps('thankYouUrl')}
        />
        <Switch
          className={styles.whole}
          label={switches.thanksFirst}
          {...form.getInputProps('thanksFirst', { type: 'checkbox' })}
        />
        <TextInput
          className={styles.whole}
          label={fields.privacyUrl}
          description={hints.privacyUrl}
          type="url"
          {...form.getInputProps('privacyUrl')}
        />
        <TextInput
          className={styles.whole}
          label={fields.bookingUrl}
          description={hints.bookingUrl}
          type="url"
          {...form.getInputProps('bookingUrl')}
        />
        <Switch
          className={styles.whole}
          label={switches.sharesOutcome}
          {...form.getInputProps('embed.sharesOutcome', { type: 'checkbox' })}
        />
      </div>
    </Part>
  );
};
