import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SettingsAnswer, settingsAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import { filled } from '../../../shared/texts/filled.ts';
import type { Answer } from '../api/connect-api.ts';
import { isProblem } from '../api/read-problem.ts';
import { useClinicContext } from '../clinic-context.ts';
import { tellDone, tellFault } from '../components/tell.tsx';
import type { PageTexts } from '../texts/load-texts.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { mergeSettings } from './saving/merge-settings.ts';
import { labelAt } from './settings-labels.ts';
import { type SettingsValues, settingsOf, valuesOf } from './settings-values.ts';

/** What this console does not know of the settings goes back as it came. */
export const settings = settingsAnswer.loose();

/** The settings with their tag. They are not renewed by themselves: somebody may be changing them in the form. */
export const useSettings = () => {
  const { api, clinic, staffPath } = useClinicContext();
  return useQuery({
    queryKey: [clinic, 'settings'],
    queryFn: ({ signal }) => api.read(settings, `${staffPath}/settings`, signal),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
};

/** What the form says, and the version that it began with. */
type Attempt = { values: SettingsValues; base: Answer<SettingsAnswer> };

/** What became of it: `answer` is what was saved, or what somebody else saved that collides with it. */
type Result = { isSaved: boolean; answer: Answer<SettingsAnswer>; taken: string[] };

const savedWords = (taken: string[], texts: PageTexts): string => {
  const { saved, savedWithTheirs } = texts.settings.saving;
  const fields = taken.flatMap((at) => labelAt(at, texts) ?? []);
  return fields.length > 0 ? filled(savedWithTheirs, { fields: fields.join(', ') }) : saved;
};

/** Replaces the settings. Where somebody else was faster, once more with both sides' changes, unless they collide. */
export const useSettingsChange = () => {
  const { api, clinic, staffPath } = useClinicContext();
  const queries = useQueryClient();
  const texts = usePageTexts();
  const path = `${staffPath}/settings`;
  const put = (values: SettingsValues, ifMatch = '') =>
    api.change(settings, path, { method: 'PUT', body: settingsOf(values), ifMatch });
  return useMutation({
    mutationFn: async ({ values, base }: Attempt): Promise<Result> => {
      try {
        return { isSaved: true, answer: await put(values, base.etag), taken: [] };
      } catch (error) {
        if (!isProblem(error, 'precondition-failed')) throw error;
      }
      const newer = await api.read(settings, path);
      const merged = mergeSettings(valuesOf(base.data), values, valuesOf(newer.data));
      if (merged.collisions.length > 0) return { isSaved: false, answer: newer, taken: merged.taken };
      return { isSaved: true, answer: await put(merged.values, newer.etag), taken: merged.taken };
    },
    onSuccess: ({ isSaved, answer, taken }) => {
      queries.setQueryData([clinic, 'settings'], answer);
      if (!isSaved) return;
      void queries.invalidateQueries({ queryKey: [clinic, 'place'] });
      tellDone(savedWords(taken, texts));
    },
    onError: (error) => {
      if (isProblem(error, 'validation')) return;
      tellFault(texts.settings.saving.notSaved, error);
    },
  });
};
