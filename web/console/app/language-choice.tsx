import { Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, Languages } from 'lucide-react';
import { languageAnswer } from '../../../shared/contract/answers/people-answers.ts';
import { languageRow, type StaffLanguage, staffLanguages } from '../../../shared/texts/language.ts';
import { useClinicContext } from '../clinic-context.ts';
import { tellFault } from '../components/tell.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** The language, each under the name that it calls itself. It is saved first: what is spoken follows who is signed in. */
export const LanguageChoice = () => {
  const { app, lang: spoken } = useTexts();
  const { api, staffPath } = useClinicContext();
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (lang: StaffLanguage) =>
      api.change(languageAnswer, `${staffPath}/language`, { method: 'PUT', body: { lang } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['me'] }),
    onError: (error) => tellFault(app.menu.languageFailed, error),
  });
  return (
    <>
      <Menu.Label>{app.menu.language}</Menu.Label>
      {staffLanguages.map((lang) => {
        const Icon = lang === spoken ? Check : Languages;
        return (
          <Menu.Item key={lang} lang={lang} leftSection={<Icon aria-hidden size={16} />} onClick={() => mutate(lang)}>
            {languageRow(lang).name}
          </Menu.Item>
        );
      })}
    </>
  );
};
