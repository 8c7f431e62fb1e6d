import { Alert, Button, Textarea } from '@mantine/core';
import * as z from 'zod';
import { type RulesAnswer, rulesAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import type { Overlay } from '../../../shared/screening/overlay.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { Part } from '../components/part.tsx';
import { UnsavedGuard } from '../components/unsaved-guard.tsx';
import { useDraft } from '../components/use-draft.ts';
import { faultsOf } from './known-rules.ts';
import { OverlayFields } from './overlay-fields.tsx';
import styles from './rules.module.css';
import { useRulesChange } from './use-rules.ts';

const written = (overlay: Overlay): string => JSON.stringify(overlay);

const typed = z.object({ overlay: rulesAnswer.shape.overlay, reason: z.string() });

/** Stricter rules, to be signed by a clinician. Begins with what is in force. */
export const ProposePart = ({ rules }: { rules: RulesAnswer }) => {
  const { draft, change: write, forget } = useDraft('rules', typed, { overlay: rules.overlay, reason: '' });
  const { overlay, reason } = draft;
  const change = useRulesChange();
  const isSame = written(overlay) === written(rules.overlay);
  const issues = change.error instanceof ApiProblem ? (change.error.details.issues ?? []) : [];
  const propose = () =>
    change.mutate(
      { path: '/proposals', body: { overlay, reason }, done: 'Proposed. It judges once a clinician has signed it.' },
      { onSuccess: forget },
    );
  return (
    <Part title="Propose stricter rules">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          propose();
        }}
      >
        <UnsavedGuard
          isDirty={!isSame || reason !== ''}
          lost="Your stricter rules are not saved yet. They are lost when you leave."
          onLeave={forget}
        />
        <p className={styles.soft}>
          A clinic can wait longer or weigh a rule heavier, never the other way. What is proposed here takes the place
          of an earlier proposal. Screenings that were made before keep their result.
        </p>
        <div>
          <OverlayFields overlay={overlay} onChange={(changed) => write({ overlay: changed })} />
        </div>
        <Textarea
          label="Why"
          description="For the clinician who signs"
          required
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => write({ reason: event.currentTarget.value })}
        />
        {change.error && (
          <Alert color="red" role="alert" title="Not proposed">
            {issues.length > 0 ? issues.map(({ message }) => message).join(' ') : change.error.message}
          </Alert>
        )}
        <div className={styles.actions}>
          <Button
            type="submit"
            loading={change.isPending}
            disabled={isSame || reason.trim() === '' || faultsOf(overlay).length > 0}
          >
            Propose
          </Button>
          {!isSame && (
            <Button variant="subtle" color="gray" onClick={() => write({ overlay: rules.overlay })}>
              Undo changes
            </Button>
          )}
        </div>
      </form>
    </Part>
  );
};
