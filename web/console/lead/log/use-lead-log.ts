import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { leadAnswer, type OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import type { Answer } from '../../api/connect-api.ts';
import { isProblem } from '../../api/read-problem.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { issueAt } from '../../components/issue-at.ts';
import { tellDone } from '../../components/tell.tsx';
import { useDraft } from '../../components/use-draft.ts';
import type { ContactResult } from '../../labels/step-labels.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { leadQuery } from '../use-lead.ts';
import { useReadAgain } from '../use-lead-change.ts';
import {
  answered,
  collisionsOf,
  edited,
  emptyDraft,
  type FieldName,
  fieldsOf,
  insisted,
  isBooking,
  isEmpty,
  type LeadDraft,
  type LeadFields,
  leadDraft,
  patchOf,
  takenOver,
  untouched,
} from './lead-draft.ts';

type Opened = Answer<OpenedLeadAnswer>;

/**
 * Saves a draft on top of the lead that is known. Where somebody else was faster and both have changed different things,
 * it is saved on top of theirs; where they have changed the same, it throws what the API said.
 */
const useSave = (leadId: string, onSaved: () => void) => {
  const context = useClinicContext();
  const { saved } = usePageTexts().lead.log;
  const { api, staffPath } = context;
  const queries = useQueryClient();
  const readAgain = useReadAgain();
  const query = leadQuery(context, leadId);
  const path = `${staffPath}/leads/${leadId}`;
  const patch = async (draft: LeadDraft, { data, etag = '' }: Opened): Promise<void> => {
    const body = patchOf(draft, fieldsOf(data));
    const changed = await api.change(leadAnswer, path, { method: 'PATCH', body, ifMatch: etag });
    queries.setQueryData<Opened>(query.queryKey, (before) =>
      before ? { ...before, etag: changed.etag, data: { ...before.data, ...changed.data } } : before,
    );
  };
  return useMutation({
    mutationFn: ({ draft, known }: { draft: LeadDraft; known: Opened }) =>
      patch(draft, known).catch(async (error: unknown) => {
        if (!isProblem(error, 'precondition-failed')) throw error;
        const fresh = await queries.fetchQuery({ ...query, staleTime: 0 });
        if (collisionsOf(draft, fieldsOf(fresh.data)).length > 0) throw error;
        await patch(draft, fresh);
      }),
    onSuccess: () => {
      onSaved();
      tellDone(saved);
    },
    onSettled: readAgain,
  });
};

/** What others changed while something typed waits here: the fields, from when they changed until the next save. */
const useTakenOver = (draft: LeadDraft, now: LeadFields) => {
  const [before, setBefore] = useState(now);
  const [taken, setTaken] = useState<readonly FieldName[]>([]);
  if (JSON.stringify(before) !== JSON.stringify(now)) {
    setBefore(now);
    const fresh = isEmpty(draft, now) ? [] : takenOver(draft, before, now);
    setTaken([...new Set([...taken, ...fresh])]);
  }
  return { taken, forgetTaken: () => setTaken([]) };
};

/** The form of a lead as it is being filled in, kept in this tab until it is saved or thrown away. */
export const useLeadLog = (lead: OpenedLeadAnswer, etag: string) => {
  const { draft, change, forget } = useDraft(`lead.${lead.leadId}`, leadDraft, emptyDraft);
  const now = fieldsOf(lead);
  const { taken, forgetTaken } = useTakenOver(draft, now);
  const save = useSave(lead.leadId, forget);
  const discard = () => {
    forget();
    forgetTaken();
    save.reset();
  };
  return {
    draft,
    now,
    shown: { ...now, ...draft.edits },
    taken,
    collisions: collisionsOf(draft, now),
    isDirty: !isEmpty(draft, now),
    change,
    edit: (fields: Partial<LeadFields>) => change(edited(draft, now, fields)),
    answer: (result: ContactResult) => change(answered(draft, now, result)),
    asksWhy: isBooking(draft, now) && (lead.needsClinician || issueAt(save.error, '/withoutDecision') !== undefined),
    takeTheirs: (name: FieldName) => change(untouched(draft, name)),
    keepMine: (name: FieldName) => change(insisted(draft, now, name)),
    discard,
    save: () => {
      forgetTaken();
      save.mutate({ draft, known: { data: lead, etag, next: undefined } });
    },
    isSaving: save.isPending,
    problem: save.error,
  };
};
export type LeadLog = ReturnType<typeof useLeadLog>;
