import { Button, NativeSelect, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { MemberAnswer } from '../../../shared/contract/answers/people-answers.ts';
import { includes, type Role } from '../../../shared/contract/roles.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Dialog } from '../components/dialog.tsx';
import { roleLabels, roleOptions, roleTasks } from '../labels/role-labels.ts';
import { presenceWords } from './member-presence.ts';
import styles from './members.module.css';
import { useMembership } from './use-members.ts';

type Props = { member: MemberAnswer; isSelf: boolean; membership: ReturnType<typeof useMembership> };

/** The role of a member, to be changed. Whoever would take rights from themselves is asked first. */
const RoleChoice = ({ member: { email, name, role }, isSelf, membership }: Props) => {
  const [wanted, setWanted] = useState<Role>();
  const forget = () => setWanted(undefined);
  const save = (next: Role) => membership.mutate({ email, name, role: next }, { onSettled: forget });
  const choose = (next: Role) => (isSelf && !includes(next, role) ? setWanted(next) : save(next));
  return (
    <>
      <NativeSelect
        aria-label={`Role of ${name}`}
        data={roleOptions}
        value={role}
        disabled={membership.isPending}
        onChange={(event) => choose(event.currentTarget.value as Role)}
      />
      <Dialog isOpen={wanted !== undefined} onClose={forget} title="Take rights from yourself?">
        {wanted && (
          <Stack gap="md">
            <p className={styles.plain}>
              As {roleLabels[wanted].toLowerCase()} you can no longer change members, so you cannot undo this yourself:
              another admin would have to. {roleLabels[wanted]}: {roleTasks[wanted]}
            </p>
            <Button color="red" loading={membership.isPending} onClick={() => save(wanted)}>
              Become {roleLabels[wanted].toLowerCase()}
            </Button>
            <Button variant="default" onClick={forget}>
              Stay {roleLabels[role].toLowerCase()}
            </Button>
          </Stack>
        )}
      </Dialog>
    </>
  );
};

/** The end of a membership, once it was said twice. */
const Removal = ({ member: { email, name }, isSelf, membership }: Props) => {
  const [isEnding, ending] = useDisclosure();
  return (
    <>
      <Button variant="subtle" color="gray" aria-label={`Remove ${name}`} onClick={ending.open}>
        Remove
      </Button>
      <Dialog isOpen={isEnding} onClose={ending.close} title={isSelf ? 'Remove yourself?' : `Remove ${name}?`}>
        <Stack gap="md">
          <p className={styles.plain}>
            {isSelf ? 'You' : name} can see nothing of this clinic from {isSelf ? 'your' : 'their'} next click on. What{' '}
            {isSelf ? 'you' : 'they'} did stays on record.
          </p>
          <Button
            color="red"
            loading={membership.isPending}
            onClick={() => membership.mutate({ email, name, role: undefined }, { onSettled: ending.close })}
          >
            Remove from the clinic
          </Button>
        </Stack>
      </Dialog>
    </>
  );
};

/** A member: who it is, whether they have ever come, and what they may do. */
export const MemberItem = ({ member }: { member: MemberAnswer }) => {
  const { me, dates } = useClinicContext();
  const membership = useMembership();
  const { email, name, role, invitedAt } = member;
  const parts: Props = { member, isSelf: email === me.email, membership };
  return (
    <li className={styles.item}>
      <div className={styles.who}>
        <strong>{name}</strong>
        {parts.isSelf && ' (you)'}
        <p>{email}</p>
        <p>{presenceWords(member, dates.day, Date.now())}</p>
      </div>
      {invitedAt && (
        <Button
          variant="default"
          loading={membership.isPending}
          aria-label={`Send again: invitation to ${name}`}
          onClick={() => membership.mutate({ email, name, role, isInvitation: true })}
        >
          Send again
        </Button>
      )}
      <RoleChoice {...parts} />
      <Removal {...parts} />
    </li>
  );
};
