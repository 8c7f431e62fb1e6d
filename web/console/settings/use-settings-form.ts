import { useForm } from '@mantine/form';
import { useEffect, useMemo, useState } from 'react';
import type { SettingsAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import { ExpectedError } from '../../../shared/contract/expected-error.ts';
import type { Answer } from '../api/connect-api.ts';
import { type Collision, mergeSettings } from './merge-settings.ts';
import { fieldAt, type SettingsValues, valuesOf } from './settings-values.ts';
import { useSettingsChange } from './use-settings.ts';

/** `choice`: whose value the person took; nothing until then. */
export type OpenCollision = Collision & { choice?: 'mine' | 'theirs' };

/**
 * The settings as a form that loses nothing: what a colleague saved meanwhile is taken over field by field, and a field
 * that both have changed is chosen before anything is saved. `base` is the version that the form began with.
 */
export const useSettingsForm = (opened: Answer<SettingsAnswer>) => {
  const [base, setBase] = useState(opened);
  const [collisions, setCollisions] = useState<OpenCollision[]>([]);
  const form = useForm<SettingsValues>({ initialValues: valuesOf(opened.data) });
  const change = useSettingsChange();
  /** What is saved, as the form has it. */
  const saved = useMemo(() => valuesOf(base.data), [base]);

  /** Goes on from a newer version: the form keeps what was typed since `sent`. */
  const goOnFrom = (newer: Answer<SettingsAnswer>, sent: SettingsValues) => {
    const theirs = valuesOf(newer.data);
    const merged = mergeSettings(sent, form.getValues(), theirs);
    form.setInitialValues(theirs);
    form.setValues(merged.values);
    form.resetDirty(theirs);
    setBase(newer);
    setCollisions(merged.collisions);
  };

  // What arrives while nothing is typed is simply shown; else saving brings both together.
  useEffect(() => {
    if (opened.etag !== base.etag && !form.isDirty()) goOnFrom(opened, form.getValues());
  });

  const save = async (values: SettingsValues) => {
    form.clearErrors();
    try {
      const { isSaved, answer } = await change.mutateAsync({ values, base });
      goOnFrom(answer, isSaved ? values : saved);
    } catch (error) {
      // Whatever it was, the person is told of it by the mutation; what belongs to a field stands there as well.
      const issues = error instanceof ExpectedError ? (error.details.issues ?? []) : [];
      form.setErrors(Object.fromEntries(issues.map(({ pointer, message }) => [fieldAt(pointer), message])));
    }
  };

  return {
    form,
    saved,
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
      form.reset();
      setCollisions([]);
      change.reset();
    },
  };
};
