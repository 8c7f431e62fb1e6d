import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { auditAnswer } from '../../../shared/contract/answers/privacy-answers.ts';
import { useClinicContext, useHasRole } from '../clinic-context.ts';

/** What of the audit is shown: what somebody did, by their address, and what was done with a lead. Empty: everything. */
export type AuditFilter = { person: string; lead: string };

/** The filter as it stands in the page's address, and a way to change it. */
export const useAuditFilter = () => {
  const [parameters, setParameters] = useSearchParams();
  const filter: AuditFilter = { person: parameters.get('person') ?? '', lead: parameters.get('lead') ?? '' };
  const narrow = (changes: Partial<AuditFilter>) =>
    setParameters(Object.entries({ ...filter, ...changes }).filter(([, value]) => value !== ''));
  return { filter, narrow };
};

/** Entries of the audit, newest first, page by page. Only admins may ask. */
export const useAudit = ({ person, lead }: AuditFilter) => {
  const { api, clinic, staffPath } = useClinicContext();
  return useInfiniteQuery({
    queryKey: [clinic, 'audit', person, lead],
    queryFn: async ({ pageParam: cursor, signal }) => {
      const query = new URLSearchParams(Object.entries({ person, lead, cursor }).filter(([, value]) => value !== ''));
      return (await api.read(auditAnswer, `${staffPath}/audit?${query}`, signal)).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: useHasRole('admin'),
  });
};
