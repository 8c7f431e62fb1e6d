import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { helpOf } from '../../../shared/clinics/help-lines.ts';
import { type Device, devices } from '../../../shared/screening/published/treatments.ts';
import { Part } from '../components/part.tsx';
import { countries, zonesWith } from './places.ts';
import styles from './settings.module.css';
import { fieldLabels } from './settings-labels.ts';
import type { SettingsForm, SettingsValues } from './settings-values.ts';

const deviceLabels: Readonly<Record<Device, string>> = {
  mechanical: 'Needles alone',
  rf: 'Needles heated by radio frequency',
};
const deviceOptions = devices.map((value) => ({ value, label: deviceLabels[value] }));

type HelpProps = { form: SettingsForm; name: keyof SettingsValues['helpLines'] };

/** What patients are told to ring; the usual number of the country stands where nothing is typed. */
const HelpInput = ({ form, name }: HelpProps) => {
  const usual = helpOf({ country: form.values.country })[name];
  return (
    <TextInput
      label={fieldLabels[`helpLines.${name}`]}
      description="Shown beside warning signs"
      placeholder={usual ?? 'None for the whole country'}
      maxLength={60}
      {...form.getInputProps(`helpLines.${name}`)}
    />
  );
};

/** Who the clinic is, and how patients and we reach it. */
export const ClinicFields = ({ form }: { form: SettingsForm }) => (
  <Part title="Clinic" anchor="clinic">
    <div className={styles.grid}>
      <TextInput label={fieldLabels.name} required maxLength={80} {...form.getInputProps('name')} />
      <NativeSelect
        label={fieldLabels.device}
        description="Asked about and judged from the next screening on"
        data={deviceOptions}
        {...form.getInputProps('device')}
      />
      <Textarea
        className={styles.whole}
        label={fieldLabels.postalAddress}
        required
        rows={2}
        maxLength={300}
        {...form.getInputProps('postalAddress')}
      />
      <TextInput label={fieldLabels.contactEmail} type="email" required {...form.getInputProps('contactEmail')} />
      <TextInput label={fieldLabels.contactPhone} type="tel" maxLength={32} {...form.getInputProps('contactPhone')} />
      <TextInput
        label={fieldLabels.alertAddress}
        description="New leads are announced here. The old address is told about a change"
        type="email"
        required
        {...form.getInputProps('alertAddress')}
      />
      <NativeSelect
        label={fieldLabels.zone}
        description="The place whose clocks count"
        data={zonesWith(form.values.zone)}
        {...form.getInputProps('zone')}
      />
      <NativeSelect
        label={fieldLabels.country}
        description="For phone numbers without a prefix"
        data={countries}
        {...form.getInputProps('country')}
      />
      <HelpInput form={form} name="emergency" />
      <HelpInput form={form} name="urgentCare" />
      <HelpInput form={form} name="crisis" />
    </div>
  </Part>
);
