import { TextInput } from '@mantine/core';
import { filled } from '../../../../shared/texts/filled.ts';
import { Part } from '../../components/part.tsx';
import { usePageTexts } from '../../texts/use-texts.ts';
import type { SettingsForm } from '../settings-values.ts';
import styles from './colours.module.css';
import { isColour, ThemePreview } from './theme-preview.tsx';

type ColourProps = { form: SettingsForm; name: 'accent' | 'ground'; description: string; usual: string };

/** A colour, typed or taken from the palette of the device. */
const ColourInput = ({ form, name, description, usual }: ColourProps) => {
  const { colours, fields } = usePageTexts().settings;
  const label = fields[`theme.${name}`];
  const typed = form.values.theme[name];
  return (
    <TextInput
      label={label}
      description={description}
      maxLength={7}
      placeholder={usual}
      leftSection={
        <input
          type="color"
          className={styles.palette}
          aria-label={filled(colours.palette, { field: label })}
          value={isColour(typed) ? typed : usual}
          onChange={(event) => form.setFieldValue(`theme.${name}`, event.currentTarget.value)}
        />
      }
      {...form.getInputProps(`theme.${name}`)}
    />
  );
};

/** The clinic's colours, and how its form looks in them before they are saved. */
export const ColourFields = ({ form }: { form: SettingsForm }) => {
  const { hints, sections } = usePageTexts().settings;
  return (
    <Part title={sections.colours} anchor="colours">
      <div className={styles.colours}>
        <ColourInput form={form} name="accent" usual="#0b6b63" description={hints.accent} />
        <ColourInput form={form} name="ground" usual="#f3f6f6" description={hints.ground} />
      </div>
      <ThemePreview theme={form.values.theme} clinicName={form.values.name} />
    </Part>
  );
};
