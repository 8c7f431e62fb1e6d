import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { membersAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import type { Role } from '../../../shared/contract/roles.ts';
import { useClinicContext, useHasRole } from '../clinic-context.ts';
import { tellDone, tellFault } from '../components/tell.ts';

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

/** Somebody's membership: made or changed with a role, ended without one. */
export type Membership = { email: string; name?: string; role: Role | undefined };

const doneWords = ({ email, role }: Membership): string =>
  role ? `Saved: ${email}.` : `${email} no longer works here.`;

/** Changes who works at the clinic. */
export const useMembership = () => {
  const { api, clinic, staffPath } = useClinicContext();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ email, name, role }: Membership) =>
      api.change(z.unknown(), `${staffPath}/members/${encodeURIComponent(email)}`, {
        method: role ? 'PUT' : 'DELETE',
        ...(role && { body: { role, ...(name && { name }) } }),
      }),
    onSuccess: (_, membership) => tellDone(doneWords(membership)),
    onError: (error) => tellFault('This was not saved', error),
    onSettled: () => queries.invalidateQueries({ queryKey: [clinic, 'members'] }),
  });
};
