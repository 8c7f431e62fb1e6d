import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Role } from '../../../shared/contract/roles.ts';
import { Part } from '../components/part.tsx';
import { roleChoices } from '../labels/role-labels.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './members.module.css';
import { useMembership } from './use-members.ts';

const initialValues: { email: string; name: string; role: Role } = { email: '', name: '', role: 'staff' };

const isAddress = (value: string): boolean => /^[^\s@]+@[^\s@]+$/.test(value.trim());

/** Makes somebody a member. Somebody without an account is invited by mail. */
export const AddMember = () => {
  const spoken = usePageTexts();
  const { add: texts } = spoken.members;
  const validate = { email: (value: string) => (isAddress(value) ? null : texts.oneAddress) };
  const form = useForm({ initialValues, validate });
  const membership = useMembership();
  return (
    <Part title={texts.title}>
      <form
        className={styles.form}
        onSubmit={form.onSubmit(({ email, name, role }) =>
          membership.mutate({ email: email.trim(), name: name.trim(), role }, { onSuccess: form.reset }),
        )}
      >
        <TextInput
          label={texts.email}
          type="email"
          autoComplete="off"
          maxLength={254}
          withAsterisk
          {...form.getInputProps('email')}
        />
        <TextInput label={texts.name} autoComplete="off" maxLength={80} {...form.getInputProps('name')} />
        <NativeSelect label={texts.role} data={roleChoices(spoken)} {...form.getInputProps('role')} />
        <Button type="submit" loading={membership.isPending}>
          {texts.add}
        </Button>
      </form>
    </Part>
  );
};
