import { Checkbox, type CheckboxGroupProps, Group } from '@mantine/core';
import { Link } from 'wouter';
import { filled } from '../../../shared/texts/filled.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { languageName } from '../labels/language-name.ts';
import { usePageTexts } from '../texts/use-texts.ts';

type Props = Omit<CheckboxGroupProps, 'children'> & { offered: readonly Language[] };

/** Whose texts somebody signs, each with the way to read them first. */
export const LanguageTicks = ({ offered, ...group }: Props) => {
  const { sign: texts } = usePageTexts().rules;
  return (
    <Checkbox.Group label={texts.languages} description={texts.languagesHint} {...group}>
      <Group gap="md" mt="xs">
        {offered.map((one) => (
          <span key={one}>
            <Checkbox value={one} label={languageName(one)} />
            <Link href={`/catalogue?lang=${one}`} target="_blank">
              {filled(texts.read, { language: languageName(one) })}
            </Link>
          </span>
        ))}
      </Group>
    </Checkbox.Group>
  );
};
