import { useQuery } from '@tanstack/react-query';
import { colleaguesAnswer } from '../../../shared/contract/answers/people-answers.ts';
import { useClinicContext } from '../clinic-context.ts';

/** Who works at the clinic, by name. Undefined while nobody knows. */
export const useColleagues = () => {
  const { api, clinic, staffPath } = useClinicContext();
  return useQuery({
    queryKey: [clinic, 'colleagues'],
    queryFn: async ({ signal }) =>
      (await api.read(colleaguesAnswer, `${staffPath}/colleagues`, signal)).data.colleagues,
    staleTime: 300_000,
  }).data;
};

/** Colleagues whom a lead can be given to: a viewer could do nothing with it. */
export const useAssignable = () => {
  const { me } = useClinicContext();
  return (useColleagues() ?? []).filter(({ email, role }) => email !== me.email && role !== 'viewer');
};

/** The name behind an address, and the address itself of somebody who does not work here any more. */
export const nameOf = (colleagues: ReturnType<typeof useColleagues>, email: string): string =>
  colleagues?.find((one) => one.email === email)?.name || email;
