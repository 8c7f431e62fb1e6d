import { Alert, Button, Checkbox, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { RulesAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { counted, filled } from '../../../shared/texts/filled.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { ApiProblem } from '../api/api-problem.ts';
import type { PageTexts } from '../texts/load-texts.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { withNodes } from '../texts/with-nodes.ts';
import { LanguageTicks } from './language-ticks.tsx';
import styles from './rules.module.css';
import { useRulesChange } from './use-rules.ts';

type Values = { languages: string[]; name: string; number: string; body: string; reviewBy: string; hasRead: boolean };

const validated = (texts: PageTexts['rules']['sign'], hasChoice: boolean) => {
  const { needed, chooseDay, tick, tickLanguage } = texts;
  const isThere = (value: string) => (value.trim() ? null : needed);
  return {
    languages: (ticked: string[]) => (ticked.length > 0 || !hasChoice ? null : tickLanguage),
    name: isThere,
    number: isThere,
    body: isThere,
    reviewBy: (value: string) => (value ? null : chooseDay),
    hasRead: (value: boolean) => (value ? null : tick),
  };
};

const fieldAt: Readonly<Record<string, keyof Values>> = {
  '/languages': 'languages',
  '/name': 'name',
  '/registration/number': 'number',
  '/registration/body': 'body',
  '/reviewBy': 'reviewBy',
};

type Props = {
  rules: Pick<RulesAnswer, 'treatment' | 'version' | 'latestReview'>;
  /** What is signed, as the API names it. */
  digest: string;
  /** In the sentence that is signed: how many stricter rules go with it. */
  stricter: number;
  /** The languages of the clinic. Where there are several, the one who signs ticks whose texts they have read. */
  offered: readonly Language[];
  onDone: () => void;
};

/** A signature. Name and registration are typed each time, and stand on every result from then on. */
export const SignForm = ({ rules, digest, stricter, offered, onDone }: Props) => {
  const { rules: all, lang } = usePageTexts();
  const { sign: texts } = all;
  const { treatment, version, latestReview } = rules;
  const ruleSet = `${treatment} ${version}`;
  const hasChoice = offered.length > 1;
  const initialValues: Values = {
    languages: [],
    name: '',
    number: '',
    body: '',
    reviewBy: latestReview,
    hasRead: false,
  };
  const form = useForm({ initialValues, validate: validated(texts, hasChoice) });
  const change = useRulesChange();
  const sign = ({ languages: ticked, name, number, body, reviewBy, hasRead }: Values) =>
    change.mutate(
      {
        path: '/sign-offs',
        body: {
          digest,
          name,
          registration: { number, body },
          reviewBy,
          ...(hasChoice && { languages: ticked }),
          hasRead,
        },
        done: texts.done,
      },
      {
        onSuccess: onDone,
        onError: (error) => {
          const issues = error instanceof ApiProblem ? (error.details.issues ?? []) : [];
          for (const { pointer, message } of issues) {
            const field = fieldAt[pointer];
            if (field) form.setFieldError(field, message);
          }
        },
      },
    );
  return (
    <form className={styles.form} onSubmit={form.onSubmit(sign)} noValidate>
      <div className={styles.grid}>
        <TextInput
          label={texts.name}
          description={texts.nameHint}
          autoComplete="name"
          withAsterisk
          maxLength={80}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={texts.number}
          autoComplete="off"
          withAsterisk
          maxLength={40}
          {...form.getInputProps('number')}
        />
        <TextInput
          label={texts.body}
          description={texts.bodyHint}
          autoComplete="off"
          withAsterisk
          maxLength={80}
          {...form.getInputProps('body')}
        />
        <TextInput
          label={texts.until}
          description={texts.untilHint}
          type="date"
          withAsterisk
          max={latestReview}
          {...form.getInputProps('reviewBy')}
        />
      </div>
      {hasChoice && <LanguageTicks offered={offered} {...form.getInputProps('languages')} />}
      <Checkbox
        label={
          stricter === 0
            ? filled(texts.hasRead, { ruleSet })
            : counted(stricter, texts.hasReadStricter, lang, { ruleSet })
        }
        {...form.getInputProps('hasRead', { type: 'checkbox' })}
      />
      <p className={styles.digest}>{withNodes(texts.digest, { digest: <code>{digest}</code> })}</p>
      {change.error && (
        <Alert color="red" role="alert" title={texts.notSigned}>
          {change.error.message}
        </Alert>
      )}
      <div className={styles.actions}>
        <Button type="submit" loading={change.isPending}>
          {texts.button}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
};
