import { useForm } from '@mantine/form';
import { useEffect, useMemo, useState } from 'react';
import * as z from 'zod';
import type { SettingsAnswer } from '../../../../shared/contract/answers/clinic-answers.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import type { Answer } from '../../api/connect-api.ts';
import { useKept } from '../../components/use-draft.ts';
import { fieldAt, type SettingsValues, valuesOf } from '../settings-values.ts';
import { settings, useSettingsChange } from '../use-settings.ts';
import { type Collision, changesOf, mergeSettings, withChanges } from './merge-settings.ts';

/** `choice`: whose value the person took; nothing until then. */
export type OpenCollision = Collision & { choice?: 'mine' | 'theirs' };

/** What is typed and not saved, by its place in the form, on top of the version that the form began with. */
const unsaved = z.object({
  base: z.object({ data: settings, etag: z.string() }),
  changes: z.record(z.string(), z.unknown()),
});

/**
 * The settings as a form that loses nothing: what is typed is kept in this tab until it is saved or given up, what a
 * colleague saved meanwhile is taken over field by field, and a field that both have changed is chosen before anything is
 * saved. `base` is the version that the form began with.
 */
export const useSettingsForm = (opened: Answer<SettingsAnswer>) => {
  const { kept, keep, forget } = useKept('settings', unsaved);
  const [base, setBase] = useState<Answer<SettingsAnswer>>(kept ? { ...kept.base, next: undefined } : opened);
  const [collisions, setCollisions] = useState<OpenCollision[]>([]);
  const change = useSettingsChange();
  /** What is saved, as the form has it. */
  const saved = useMemo(() => valuesOf(base.data), [base]);
  const form = useForm<SettingsValues>({ initialValues: withChanges(saved, kept?.changes ?? {}) });
  const changes = changesOf(saved, form.values);
  const isDirty = Object.keys(changes).length > 0;
  const written = JSON.stringify(changes);
  useEffect(() => {
    if (isDirty) keep({ base: { data: base.data, etag: base.etag ?? '' }, changes: JSON.parse(written) });
    else forget();
  }, [isDirty, written, base, keep, forget]);

  /** Goes on from a newer version: the form keeps what was typed since `sent`. */
  const goOnFrom = (newer: Answer<SettingsAnswer>, sent: SettingsValues) => {
    const theirs = valuesOf(newer.data);
    const merged = mergeSettings(sent, form.getValues(), theirs);
    form.setValues(merged.values);
    setBase(newer);
    setCollisions(merged.collisions);
  };

  // What arrives while nothing is typed is simply shown; else saving brings both together.
  useEffect(() => {
    if (opened.etag !== base.etag && !isDirty) goOnFrom(opened, form.getValues());
  });

  const save = async (values: SettingsValues) => {
    form.clearErrors();
    try {
      const { isSaved, answer } = await change.mutateAsync({ values, base });
      goOnFrom(answer, isSaved ? values : saved);
    } catch (error) {
      // Whatever it was, the person is told of it by the mutation; what belongs to a field stands there as well.
      const issues = error instanceof ApiProblem ? (error.details.issues ?? []) : [];
      form.setErrors(Object.fromEntries(issues.map(({ pointer, message }) => [fieldAt(pointer), message])));
    }
  };

  return {
    form,
    changes: Object.keys(changes).length,
    forget,
    collisions,
    save,
    error: change.error,
    isSaving: change.isPending,
    choose: (at: string, choice: 'mine' | 'theirs') => {
      setCollisions((open) => open.map((one) => (one.at === at ? { ...one, choice } : one)));
      const found = collisions.find((one) => one.at === at);
      // Places come from the values themselves.
      if (found) form.setFieldValue(at as keyof SettingsValues, found[choice] as never);
    },
    undo: () => {
      form.setValues(saved);
      form.clearErrors();
      setCollisions([]);
      change.reset();
    },
  };
};
