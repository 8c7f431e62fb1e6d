import { useMutation } from '@tanstack/react-query';
import { type ChangedLeadsAnswer, changedLeadsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { nameOf, useColleagues } from '../colleagues/use-colleagues.ts';
import { tellDone, tellFault, tellUndoable } from '../components/tell.tsx';
import { undoTime, useReadAgain } from '../lead/use-lead-change.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { type BulkChange, bulkWords, undoOf } from './bulk-words.ts';

/** As many as the API changes at once. */
const atOnce = 50;

type Call = { leads: readonly { leadId: string; version?: number }[]; change: BulkChange };

const partsOf = ({ leads, change }: Call): Call[] =>
  Array.from({ length: Math.ceil(leads.length / atOnce) }, (_, part) => ({
    leads: leads.slice(part * atOnce, (part + 1) * atOnce),
    change,
  }));

/** Changes of many leads. Each says what it did, offers to take it back, and has the lists read again. */
export const useBulk = () => {
  const { api, staffPath } = useClinicContext();
  const colleagues = useColleagues();
  const texts = usePageTexts();
  const send = async (calls: readonly Call[]): Promise<ChangedLeadsAnswer> => {
    const answers: ChangedLeadsAnswer[] = [];
    for (const body of calls.flatMap(partsOf)) {
      answers.push((await api.change(changedLeadsAnswer, `${staffPath}/leads`, { method: 'PATCH', body })).data);
    }
    return {
      changed: answers.flatMap(({ changed }) => changed),
      unchanged: answers.flatMap(({ unchanged }) => unchanged),
    };
  };
  const words = (answer: ChangedLeadsAnswer, change: BulkChange) =>
    bulkWords(answer, change, texts, (email) => nameOf(colleagues, email));
  const onSettled = useReadAgain();
  const onError = (error: Error) => tellFault(texts.inbox.bulk.notSaved, error);
  const undo = useMutation({
    mutationFn: send,
    onSuccess: (answer) => tellDone(words(answer, { undo: true })),
    onError,
    onSettled,
  });
  return useMutation({
    mutationFn: (call: Call) => send([call]),
    onSuccess: (answer, { change }) => {
      if (answer.changed.length === 0) return tellDone(words(answer, change));
      tellUndoable(words(answer, change), { undo: () => undo.mutate(undoOf(answer, change)), until: undoTime });
    },
    onError,
    onSettled,
  });
};
