import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { membersAnswer } from '../../../shared/contract/answers/people-answers.ts';
import type { Role } from '../../../shared/contract/roles.ts';
import type { MembersTexts } from '../../../shared/texts/en/console/members.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext, useHasRole } from '../clinic-context.ts';
import { tellDone, tellFault } from '../components/tell.tsx';
import { usePageTexts } from '../texts/use-texts.ts';

/** Who works at the clinic. Only admins may ask. */
export const useMembers = () => {
  const { api, clinic, staffPath } = useClinicContext();
  const isAdmin = useHasRole('admin');
  return useQuery({
    queryKey: [clinic, 'members'],
    queryFn: async ({ signal }) => (await api.read(membersAnswer, `${staffPath}/members`, signal)).data.members,
    enabled: isAdmin,
  });
};

/** Somebody's membership: made or changed with a role, ended without one. `isInvitation`: the same again. */
export type Membership = { email: string; name?: string; role: Role | undefined; isInvitation?: boolean };

const doneWords = ({ email, name, role, isInvitation }: Membership, texts: MembersTexts['done']): string => {
  if (isInvitation) return filled(texts.invited, { email });
  return filled(role ? texts.saved : texts.removed, { name: name || email });
};

/** Changes who works at the clinic. */
export const useMembership = () => {
  const { api, clinic, staffPath } = useClinicContext();
  const { done: texts } = usePageTexts().members;
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ email, name, role }: Membership) =>
      api.change(z.unknown(), `${staffPath}/members/${encodeURIComponent(email)}`, {
        method: role ? 'PUT' : 'DELETE',
        ...(role && { body: { role, ...(name && { name }) } }),
      }),
    onSuccess: (_, membership) => tellDone(doneWords(membership, texts)),
    onError: (error) => tellFault(texts.failed, error),
    // One's own rights may be among what has changed.
    onSettled: () =>
      Promise.all([[clinic, 'members'], ['me']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
};
