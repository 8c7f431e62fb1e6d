import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type SampleMailsAnswer, sampleMailsAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import { plannedKinds } from '../../../shared/mail/kinds.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { isProblem } from '../api/read-problem.ts';
import { useClinicContext, useHasRole } from '../clinic-context.ts';
import { Part } from '../components/part.tsx';
import { mailKindLabel } from '../labels/message-labels.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './settings.module.css';
import { type SettingsForm, settingsOf } from './settings-values.ts';

/** The mails by what the form says, a moment after the last key. Nothing is asked before somebody wants to see one. */
const useSampleMails = (form: SettingsForm, isWanted: boolean) => {
  const { api, clinic, staffPath } = useClinicContext();
  const [body] = useDebouncedValue(JSON.stringify(settingsOf(form.values)), 600);
  return useQuery({
    queryKey: [clinic, 'sample-mails', body],
    queryFn: () =>
      api.change(sampleMailsAnswer, `${staffPath}/settings/mails`, { method: 'POST', body: JSON.parse(body) }),
    enabled: isWanted,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
};

type Kind = SampleMailsAnswer['mails'][number]['kind'];

const shown = ['summary', 'decision', ...plannedKinds, 'clinic-alert', 'escalation'] as const satisfies Kind[];

const isOff = (form: SettingsForm, kind: Kind): boolean =>
  plannedKinds.some((planned) => planned === kind && !form.values.plan[planned].isOn);

/** Each kind of mail as these settings would have it, saved or not. Its text is what goes out beside the HTML. */
export const SampleMailsPart = ({ form }: { form: SettingsForm }) => {
  const mayAsk = useHasRole('admin');
  const texts = usePageTexts();
  const { samples, sections } = texts.settings;
  const [kind, setKind] = useState<Kind | ''>('');
  const { data, error, isPlaceholderData } = useSampleMails(form, kind !== '');
  const mail = data?.data.mails.find((one) => one.kind === kind);
  if (!mayAsk) return null;
  return (
    <Part title={sections.samples} anchor="how-mails-read">
      <NativeSelect
        label={samples.mail}
        description={samples.hint}
        data={[
          { value: '', label: samples.choose },
          ...shown.map((value) => ({ value, label: mailKindLabel(texts, value) })),
        ]}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as Kind | '')}
      />
      <div role="status">
        {isProblem(error, 'validation') && <p>{samples.notYet}</p>}
        {error && !isProblem(error, 'validation') && <p>{error.message}</p>}
        {data && !mail && kind !== '' && !error && <p>{samples.noAddress}</p>}
        {kind !== '' && isOff(form, kind) && <p>{samples.isOff}</p>}
      </div>
      {mail && !error && (
        <article
          aria-label={filled(samples.article, { mail: mailKindLabel(texts, mail.kind) })}
          className={styles.mail}
          data-is-old={isPlaceholderData}
        >
          <h3>{mail.subject}</h3>
          <pre>{mail.text}</pre>
        </article>
      )}
    </Part>
  );
};
