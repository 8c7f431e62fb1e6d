import { useQuery } from '@tanstack/react-query';
import { loadStaffWords } from '../../../../shared/screening/published/published-staff-words.ts';
import { usePageTexts } from '../../texts/use-texts.ts';

/** Short words for rules in the language that is spoken. Until they are there, and without them, rules go by their ids. */
export const useStaffWords = () => {
  const { lang } = usePageTexts();
  const { data = {}, isPending } = useQuery({
    queryKey: ['staff-words', lang],
    queryFn: () => loadStaffWords(lang),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { staffWords: data, isPending };
};
