import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SettingsAnswer, settingsAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import { isProblem } from '../api/read-problem.ts';
import { useClinicContext } from '../clinic-context.ts';
import { tellDone, tellFault } from '../components/tell.tsx';

/** What this console does not know of the settings goes back as it came. */
const settings = settingsAnswer.loose();

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

/** Replaces the settings, unless somebody else was faster. */
export const useSettingsChange = () => {
  const { api, clinic, staffPath } = useClinicContext();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, ifMatch }: { body: SettingsAnswer; ifMatch: string }) =>
      api.change(settings, `${staffPath}/settings`, { method: 'PUT', body, ifMatch }),
    onSuccess: (answer) => {
      queries.setQueryData([clinic, 'settings'], answer);
      void queries.invalidateQueries({ queryKey: [clinic, 'zone'] });
      tellDone('The settings are saved.');
    },
    onError: (error) => {
      if (isProblem(error, 'validation')) return;
      if (isProblem(error, 'precondition-failed'))
        return void queries.invalidateQueries({ queryKey: [clinic, 'settings'] });
      tellFault('The settings were not saved', error);
    },
  });
};
