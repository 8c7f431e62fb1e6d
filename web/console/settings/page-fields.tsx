import { Switch, Textarea, TextInput } from '@mantine/core';
import { Part } from '../components/part.tsx';
import styles from './settings.module.css';
import { fieldLabels } from './settings-labels.ts';
import type { SettingsForm } from './settings-values.ts';

/** Which pages may send the form, where people go from there, and what they may know. */
export const PageFields = ({ form }: { form: SettingsForm }) => (
  <Part title="Your pages" anchor="pages">
    <div className={styles.grid}>
      <Textarea
        label={fieldLabels.origins}
        description="Pages that may send the form: one a line, such as https://clinic.example"
        rows={3}
        {...form.getInputProps('origins')}
      />
      <Textarea
        label={fieldLabels.returnPrefixes}
        description="Where people may be sent after the form: one address a line, with everything below it"
        rows={3}
        {...form.getInputProps('returnPrefixes')}
      />
      <TextInput
        className={styles.whole}
        label={fieldLabels.thankYouUrl}
        description="People see their result first; it leads on to this page"
        type="url"
        {...form.getInputProps('thankYouUrl')}
      />
      <Switch
        className={styles.whole}
        label="Send people to the thank-you page at once: they read their result in the mail alone"
        {...form.getInputProps('thanksFirst', { type: 'checkbox' })}
      />
      <TextInput
        className={styles.whole}
        label={fieldLabels.privacyUrl}
        description="The form leads there where people agree that their answers are read"
        type="url"
        {...form.getInputProps('privacyUrl')}
      />
      <TextInput
        className={styles.whole}
        label={fieldLabels.bookingUrl}
        description="A result leads there only where nothing speaks against an appointment"
        type="url"
        {...form.getInputProps('bookingUrl')}
      />
      <Switch
        className={styles.whole}
        label="Tell the page around an embedded form the outcome; all scripts of that page can read it"
        {...form.getInputProps('embed.sharesOutcome', { type: 'checkbox' })}
      />
    </div>
  </Part>
);
