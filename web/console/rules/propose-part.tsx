import { Alert, Button, Textarea } from '@mantine/core';
import * as z from 'zod';
import { type RulesAnswer, rulesAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import type { Overlay } from '../../../shared/screening/overlay.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { Part } from '../components/part.tsx';
import { UnsavedGuard } from '../components/unsaved-guard.tsx';
import { useDraft } from '../components/use-draft.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { faultsOf, useKnownRules } from './known-rules.ts';
import { OverlayFields } from './overlay-fields.tsx';
import styles from './rules.module.css';
import { useRulesChange } from './use-rules.ts';

const written = (overlay: Overlay): string => JSON.stringify(overlay);

const typed = z.object({ overlay: rulesAnswer.shape.overlay, reason: z.string() });

/** Stricter rules, to be signed by a clinician. Begins with what is in force. */
export const ProposePart = ({ rules }: { rules: RulesAnswer }) => {
  const { draft, change: write, forget } = useDraft('rules', typed, { overlay: rules.overlay, reason: '' });
  const { propose: words } = usePageTexts().rules;
  const known = useKnownRules();
  const { overlay, reason } = draft;
  const change = useRulesChange();
  const isSame = written(overlay) === written(rules.overlay);
  const issues = change.error instanceof ApiProblem ? (change.error.details.issues ?? []) : [];
  const propose = () =>
    change.mutate({ path: '/proposals', body: { overlay, reason }, done: words.done }, { onSuccess: forget });
  return (
    <Part title={words.title}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          propose();
        }}
      >
        <UnsavedGuard isDirty={!isSame || reason !== ''} lost={words.unsaved} onLeave={forget} />
        <p className={styles.soft}>{words.about}</p>
        <div>
          <OverlayFields overlay={overlay} onChange={(changed) => write({ overlay: changed })} />
        </div>
        <Textarea
          label={words.why}
          description={words.whyHint}
          required
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => write({ reason: event.currentTarget.value })}
        />
        {change.error && (
          <Alert color="red" role="alert" title={words.notProposed}>
            {issues.length > 0 ? issues.map(({ message }) => message).join(' ') : change.error.message}
          </Alert>
        )}
        <div className={styles.actions}>
          <Button
            type="submit"
            loading={change.isPending}
            disabled={isSame || reason.trim() === '' || faultsOf(known, overlay).length > 0}
          >
            {words.button}
          </Button>
          {!isSame && (
            <Button variant="subtle" color="gray" onClick={() => write({ overlay: rules.overlay })}>
              {words.undo}
            </Button>
          )}
        </div>
      </form>
    </Part>
  );
};
