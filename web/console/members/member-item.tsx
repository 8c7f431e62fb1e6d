import { Button, NativeSelect, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { MemberAnswer } from '../../../shared/contract/answers/people-answers.ts';
import { includes, type Role } from '../../../shared/contract/roles.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Dialog } from '../components/dialog.tsx';
import { roleChoices } from '../labels/role-labels.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { presenceWords } from './member-presence.ts';
import styles from './members.module.css';
import { useMembership } from './use-members.ts';

type Props = { member: MemberAnswer; isSelf: boolean; membership: ReturnType<typeof useMembership> };

/** The role of a member, to be changed. Whoever would take rights from themselves is asked first. */
const RoleChoice = ({ member: { email, name, role }, isSelf, membership }: Props) => {
  const { members, labels } = usePageTexts();
  const { demote: texts, roleOf } = members;
  const { roles, roleTasks } = labels;
  const [wanted, setWanted] = useState<Role>();
  const forget = () => setWanted(undefined);
  const save = (next: Role) => membership.mutate({ email, name, role: next }, { onSettled: forget });
  const choose = (next: Role) => (isSelf && !includes(next, role) ? setWanted(next) : save(next));
  return (
    <>
      <NativeSelect
        aria-label={filled(roleOf, { name })}
        data={roleChoices({ labels })}
        value={role}
        disabled={membership.isPending}
        onChange={(event) => choose(event.currentTarget.value as Role)}
      />
      <Dialog isOpen={wanted !== undefined} onClose={forget} title={texts.title}>
        {wanted && (
          <Stack gap="md">
            <p className={styles.plain}>{filled(texts.text, { role: roles[wanted] })}</p>
            <p className={styles.plain}>{filled(texts.tasks, { role: roles[wanted], tasks: roleTasks[wanted] })}</p>
            <Button color="red" loading={membership.isPending} onClick={() => save(wanted)}>
              {filled(texts.change, { role: roles[wanted] })}
            </Button>
            <Button variant="default" onClick={forget}>
              {filled(texts.stay, { role: roles[role] })}
            </Button>
          </Stack>
        )}
      </Dialog>
    </>
  );
};

/** The end of a membership, once it was said twice. */
const Removal = ({ member: { email, name }, isSelf, membership }: Props) => {
  const { remove: texts } = usePageTexts().members;
  const [isEnding, ending] = useDisclosure();
  return (
    <>
      <Button variant="subtle" color="gray" aria-label={filled(texts.named, { name })} onClick={ending.open}>
        {texts.button}
      </Button>
      <Dialog isOpen={isEnding} onClose={ending.close} title={isSelf ? texts.titleSelf : filled(texts.title, { name })}>
        <Stack gap="md">
          <p className={styles.plain}>{isSelf ? texts.textSelf : filled(texts.text, { name })}</p>
          <Button
            color="red"
            loading={membership.isPending}
            onClick={() => membership.mutate({ email, name, role: undefined }, { onSettled: ending.close })}
          >
            {texts.confirm}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
};

/** A member: who it is, whether they have ever come, and what they may do. */
export const MemberItem = ({ member }: { member: MemberAnswer }) => {
  const { members: texts } = usePageTexts();
  const { me, dates } = useClinicContext();
  const membership = useMembership();
  const { email, name, role, invitedAt } = member;
  const parts: Props = { member, isSelf: email === me.email, membership };
  return (
    <li className={styles.item}>
      <div className={styles.who}>
        <strong>{name}</strong>
        {parts.isSelf && ` ${texts.you}`}
        <p>{email}</p>
        <p>{presenceWords(member, dates.day, Date.now(), texts.presence)}</p>
      </div>
      {invitedAt && (
        <Button
          variant="default"
          loading={membership.isPending}
          aria-label={filled(texts.inviteNamed, { name })}
          onClick={() => membership.mutate({ email, name, role, isInvitation: true })}
        >
          {texts.invite}
        </Button>
      )}
      <RoleChoice {...parts} />
      <Removal {...parts} />
    </li>
  );
};
