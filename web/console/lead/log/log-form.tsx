import { Alert, Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { filled } from '../../../../shared/texts/filled.ts';
import { isProblem } from '../../api/read-problem.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { CollisionNotice } from './collision-notice.tsx';
import type { FieldName } from './lead-draft.ts';
import styles from './log.module.css';
import { LogFields } from './log-fields.tsx';
import { useFieldWords } from './use-field-words.ts';
import { useLeadLog } from './use-lead-log.ts';

/** What the notice asks about, and what stands at a field, needs no words of its own. */
const isAnsweredElsewhere = (problem: Error): boolean =>
  isProblem(problem, 'precondition-failed') ||
  (isProblem(problem, 'validation', 'conflict') && Boolean(problem.details.issues?.length));

/** Moves the focus to the question that stands between somebody and what they asked to be saved. */
const useFocusOnQuestion = (isAsked: boolean) => {
  const notice = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!wanted || !isAsked) return;
    notice.current?.focus();
    setWanted(false);
  }, [wanted, isAsked]);
  return { notice, wantFocus: setWanted };
};

/** Moves the focus to the first field that the API has refused. */
const useFocusOnFault = (problem: Error | null) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  return form;
};

/** What came of a contact and what is changed by it, in one save. It stays as it was typed until then. */
export const LogForm = ({ lead, etag }: { lead: OpenedLeadAnswer; etag: string }) => {
  const log = useLeadLog(lead, etag);
  const texts = usePageTexts().lead.log;
  const words = useFieldWords();
  const { collisions, taken, now, isDirty, isSaving, problem } = log;
  const change = (name: FieldName) => filled(texts.nowIs[name], { value: words(name, now[name]) });
  const form = useFocusOnFault(problem);
  const { notice, wantFocus } = useFocusOnQuestion(collisions.length > 0);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        wantFocus(true);
        if (collisions.length === 0 && isDirty) log.save();
      }}
    >
      <LogFields lead={lead} log={log} />
      <p role="status" className={styles.taken}>
        {taken.length > 0 && filled(texts.changedMeanwhile, { changes: taken.map(change).join(', ') })}
      </p>
      <CollisionNotice log={log} ref={notice} />
      {problem && !isAnsweredElsewhere(problem) && <Alert color="red">{problem.message}</Alert>}
      <div className={styles.buttons}>
        <Button type="submit" loading={isSaving} disabled={!isDirty}>
          {texts.save}
        </Button>
        {isDirty && (
          <Button variant="subtle" color="gray" onClick={log.discard}>
            {texts.discard}
          </Button>
        )}
      </div>
      {isDirty && <p className={styles.soft}>{texts.notSaved}</p>}
    </form>
  );
};
