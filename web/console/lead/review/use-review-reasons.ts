import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import { reviewReasonsAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { tellDone, tellFault } from '../../components/tell.tsx';
import { usePageTexts } from '../../texts/use-texts.ts';

/** A reason that the clinic keeps for its clinicians to choose. */
export type ReviewReason = z.output<typeof reviewReasonsAnswer>['reasons'][number];

/** The reasons of the clinic, and a way to keep one more or to take one away. */
export const useReviewReasons = () => {
  const { api, clinic, staffPath } = useClinicContext();
  const texts = usePageTexts().lead.review;
  const queries = useQueryClient();
  const queryKey = [clinic, 'review-reasons'];
  const path = `${staffPath}/review-reasons`;
  const { data = [] } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await api.read(reviewReasonsAnswer, path, signal)).data.reasons,
    staleTime: 60_000,
  });
  const { mutate, isPending } = useMutation({
    mutationFn: (body: ReviewReason & { isKept: boolean }) =>
      api.change(reviewReasonsAnswer, path, { method: 'PATCH', body }),
    onSuccess: ({ data: { reasons } }, { isKept }) => {
      queries.setQueryData(queryKey, reasons);
      tellDone(isKept ? texts.kept : texts.forgotten);
    },
    onError: (error) => tellFault(texts.reasonsNotChanged, error),
  });
  return { reasons: data, change: mutate, isPending };
};
