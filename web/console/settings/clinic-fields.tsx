import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { helpOf } from '../../../shared/clinics/help-lines.ts';
import { devices } from '../../../shared/screening/published/treatments.ts';
import { Part } from '../components/part.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import { countriesIn, zonesWith } from './places.ts';
import styles from './settings.module.css';
import type { SettingsForm, SettingsValues } from './settings-values.ts';

type HelpProps = { form: SettingsForm; name: keyof SettingsValues['helpLines'] };

/** What patients are told to ring; the usual number of the country stands where nothing is typed. */
const HelpInput = ({ form, name }: HelpProps) => {
  const { fields, hints } = usePageTexts().settings;
  const usual = helpOf({ country: form.values.country })[name];
  return (
    <TextInput
      label={fields[`helpLines.${name}`]}
      description={hints.helpLine}
      placeholder={usual ?? hints.noHelpLine}
      maxLength={60}
      {...form.getInputProps(`helpLines.${name}`)}
    />
  );
};

/** Who the clinic is, and how patients and we reach it. */
export const ClinicFields = ({ form }: { form: SettingsForm }) => {
  const { settings, lang } = usePageTexts();
  const { fields, hints, sections } = settings;
  const countries = useMemo(() => countriesIn(lang), [lang]);
  return (
    <Part title={sections.clinic} anchor="clinic">
      <div className={styles.grid}>
        <TextInput label={fields.name} required maxLength={80} {...form.getInputProps('name')} />
        <NativeSelect
          label={fields.device}
          description={hints.device}
          data={devices.map((value) => ({ value, label: settings.devices[value] }))}
          {...form.getInputProps('device')}
        />
        <Textarea
          className={styles.whole}
          label={fields.postalAddress}
          required
          rows={2}
          maxLength={300}
          {...form.getInputProps('postalAddress')}
        />
        <TextInput label={fields.contactEmail} type="email" required {...form.getInputProps('contactEmail')} />
        <TextInput label={fields.contactPhone} type="tel" maxLength={32} {...form.getInputProps('contactPhone')} />
        <TextInput
          label={fields.alertAddress}
          description={hints.alertAddress}
          type="email"
          required
          {...form.getInputProps('alertAddress')}
        />
        <NativeSelect
          label={fields.zone}
          description={hints.zone}
          data={zonesWith(form.values.zone)}
          {...form.getInputProps('zone')}
        />
        <NativeSelect
          label={fields.country}
          description={hints.country}
          data={countries}
          {...form.getInputProps('country')}
        />
        <HelpInput form={form} name="emergency" />
        <HelpInput form={form} name="urgentCare" />
        <HelpInput form={form} name="crisis" />
      </div>
    </Part>
  );
};
