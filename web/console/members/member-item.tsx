import { Button, NativeSelect, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { MemberAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import type { Role } from '../../../shared/contract/roles.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Dialog } from '../components/dialog.tsx';
import { roleOptions } from '../labels/role-labels.ts';
import styles from './members.module.css';
import { useMembership } from './use-members.ts';

/** A member, with their role to change and a way to end it. */
export const MemberItem = ({ member }: { member: MemberAnswer }) => {
  const { me, dates } = useClinicContext();
  const membership = useMembership();
  const [isEnding, ending] = useDisclosure();
  const { email, name, role, addedAt } = member;
  return (
    <li className={styles.item}>
      <div className={styles.who}>
        <strong>{name}</strong>
        {email === me.email && ' (you)'}
        <p>
          {email}, since {dates.day(addedAt)}
        </p>
      </div>
      <NativeSelect
        aria-label={`Role of ${name}`}
        data={roleOptions}
        value={role}
        disabled={membership.isPending}
        onChange={(event) => membership.mutate({ email, role: event.currentTarget.value as Role })}
      />
      <Button variant="subtle" color="gray" aria-label={`Remove ${name}`} onClick={ending.open}>
        Remove
      </Button>
      <Dialog isOpen={isEnding} onClose={ending.close} title={`Remove ${name}?`}>
        <Stack gap="md">
          <p className={styles.plain}>
            {name} can see nothing of this clinic from their next click on. What they did stays on record.
          </p>
          <Button
            color="red"
            loading={membership.isPending}
            onClick={() => membership.mutate({ email, role: undefined }, { onSettled: ending.close })}
          >
            Remove from the clinic
          </Button>
        </Stack>
      </Dialog>
    </li>
  );
};
