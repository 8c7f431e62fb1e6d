import { ActionIcon, NativeSelect } from '@mantine/core';
import { ArrowUp, X } from 'lucide-react';
import { filled } from '../../../shared/texts/filled.ts';
import { type Language, languages } from '../../../shared/texts/language.ts';
import { Part } from '../components/part.tsx';
import { languageName } from '../labels/language-name.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './settings.module.css';
import type { SettingsForm, SettingsValues } from './settings-values.ts';

/** The languages that the clinic offers, in its order: the first is spoken to whoever asks for none of them. */
export const LanguageFields = ({ form }: { form: SettingsForm }) => {
  const { fields, hints, languages: texts, sections } = usePageTexts().settings;
  const offered: readonly Language[] = form.values.languages;
  const free = languages.filter((one) => !offered.includes(one));
  const change = ([first, ...others]: readonly Language[]) => {
    const changed: SettingsValues['languages'] | undefined = first && [first, ...others];
    if (changed) form.setFieldValue('languages', changed);
  };
  return (
    <Part title={sections.languages} anchor="languages">
      <ol className={styles.languages} aria-label={fields.languages}>
        {offered.map((one, at) => {
          const language = languageName(one);
          return (
            <li key={one}>
              <span>
                {language} {at === 0 && <span className={styles.soft}>{texts.first}</span>}
              </span>
              {at > 0 && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={filled(texts.up, { language })}
                  onClick={() => change(offered.toSpliced(at, 1).toSpliced(at - 1, 0, one))}
                >
                  <ArrowUp aria-hidden size={16} />
                </ActionIcon>
              )}
              {offered.length > 1 && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={filled(texts.remove, { language })}
                  onClick={() => change(offered.toSpliced(at, 1))}
                >
                  <X aria-hidden size={16} />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ol>
      <NativeSelect
        label={texts.add}
        description={hints.languages}
        data={[{ value: '', label: texts.choose }, ...free.map((value) => ({ value, label: languageName(value) }))]}
        disabled={free.length === 0}
        value=""
        error={form.errors.languages}
        data-path="languages"
        onChange={({ currentTarget: { value } }) => change([...offered, ...free.filter((one) => one === value)])}
      />
    </Part>
  );
};
