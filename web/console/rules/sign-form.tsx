import { Alert, Button, Checkbox, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { RulesAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { ApiProblem } from '../api/api-problem.ts';
import styles from './rules.module.css';
import { useRulesChange } from './use-rules.ts';

type Values = { name: string; number: string; body: string; reviewBy: string; hasRead: boolean };

const needed = (value: string) => (value.trim() ? null : 'This is needed.');

const validate = {
  name: needed,
  number: needed,
  body: needed,
  reviewBy: (value: string) => (value ? null : 'Choose a day.'),
  hasRead: (value: boolean) => (value ? null : 'Tick this to sign.'),
};

const fieldAt: Readonly<Record<string, keyof Values>> = {
  '/name': 'name',
  '/registration/number': 'number',
  '/registration/body': 'body',
  '/reviewBy': 'reviewBy',
};

type Props = {
  rules: Pick<RulesAnswer, 'treatment' | 'version' | 'latestReview'>;
  /** What is signed, as the API names it. */
  digest: string;
  /** In the sentence that is signed: the stricter rules that go with it. */
  withWhat: string;
  onDone: () => void;
};

/** A signature. Name and registration are typed each time, and stand on every result from then on. */
export const SignForm = ({ rules, digest, withWhat, onDone }: Props) => {
  const { treatment, version, latestReview } = rules;
  const initialValues: Values = { name: '', number: '', body: '', reviewBy: latestReview, hasRead: false };
  const form = useForm({ initialValues, validate });
  const change = useRulesChange();
  const sign = ({ name, number, body, reviewBy, hasRead }: Values) =>
    change.mutate(
      {
        path: '/sign-offs',
        body: { digest, name, registration: { number, body }, reviewBy, hasRead },
        done: 'Signed. It counts from the next enquiry on, within half a minute.',
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
          label="Your name"
          description="As patients read it on their result"
          autoComplete="name"
          withAsterisk
          maxLength={80}
          {...form.getInputProps('name')}
        />
        <TextInput
          label="Registration number"
          autoComplete="off"
          withAsterisk
          maxLength={40}
          {...form.getInputProps('number')}
        />
        <TextInput
          label="Registered with"
          description="Such as GMC, NMC or a medical board"
          autoComplete="off"
          withAsterisk
          maxLength={80}
          {...form.getInputProps('body')}
        />
        <TextInput
          label="Good until"
          description="Twelve months at most; you are reminded 30 and 7 days before"
          type="date"
          withAsterisk
          max={latestReview}
          {...form.getInputProps('reviewBy')}
        />
      </div>
      <Checkbox
        label={`I have read the rule set ${treatment} ${version} with its texts${withWhat}. Patients of this clinic may be screened by them until the day above, and I stand for that.`}
        {...form.getInputProps('hasRead', { type: 'checkbox' })}
      />
      <p className={styles.digest}>
        Signed by its digest <code>{digest}</code>
      </p>
      {change.error && (
        <Alert color="red" role="alert" title="Not signed">
          {change.error.message}
        </Alert>
      )}
      <div className={styles.actions}>
        <Button type="submit" loading={change.isPending}>
          Sign
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
