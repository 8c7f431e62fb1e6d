import { Alert, Button, Checkbox, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { issueAt } from '../../components/issue-at.ts';
import { type Decision, decisions } from '../../labels/lead-status-labels.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { useLeadChange } from '../use-lead-change.ts';
import { MailPreview } from './mail-preview.tsx';
import { ReasonChoice } from './reason-choice.tsx';
import styles from './review.module.css';
import { reviewBody, useReviewDraft, withReason } from './review-draft.ts';
import { ReviewGrounds } from './review-grounds.tsx';

/** The first day that a decision may name, in ms from now. */
const tomorrow = 86_400_000;

/** A decision for the record. It cannot be changed afterwards, only followed by another one. */
export const ReviewForm = ({ lead, onDone }: { lead: OpenedLeadAnswer; onDone: () => void }) => {
  const { dates } = useClinicContext();
  const {
    lead: { review: texts },
    labels,
  } = usePageTexts();
  const { draft, change, forget } = useReviewDraft(lead.leadId);
  const { mutate, isPending, error } = useLeadChange(lead.leadId);
  const isComplete = draft.decision !== '' && draft.reason.trim() !== '';
  const min = dates.dayOf(new Date(Date.now() + tomorrow).toISOString());
  const save = () =>
    mutate(
      {
        method: 'POST',
        path: '/reviews',
        body: reviewBody(draft),
        done: draft.notify ? texts.decidedAndTold : texts.decided,
      },
      {
        onSuccess: () => {
          forget();
          onDone();
        },
      },
    );
  const field = (name: 'until' | 'proposedOn' | 'reason') => ({
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => change({ [name]: value }),
    error: issueAt(error, `/${name}`),
  });
  const box = (name: 'verifiedInPerson' | 'notify') => ({
    checked: draft[name],
    onChange: ({ currentTarget: { checked } }: { currentTarget: { checked: boolean } }) => change({ [name]: checked }),
  });
  return (
    <div className={styles.columns}>
      <ReviewGrounds lead={lead} />
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault();
          save();
        }}
      >
        <Stack gap="md">
          <Radio.Group
            label={texts.decision}
            withAsterisk
            value={draft.decision}
            onChange={(decision) => change({ decision })}
          >
            <Stack gap="xs" mt="xs">
              {decisions.map((value) => (
                <Radio key={value} value={value} label={labels.decisions[value]} />
              ))}
            </Stack>
          </Radio.Group>
          {draft.decision === 'wait' && <TextInput type="date" label={texts.untilDay} min={min} {...field('until')} />}
          {draft.decision === 'see_in_person' && (
            <TextInput
              type="date"
              label={texts.proposedDay}
              description={texts.proposedDayHint}
              min={min}
              {...field('proposedOn')}
            />
          )}
          <Textarea
            label={texts.reason}
            description={texts.reasonHint}
            withAsterisk
            autosize
            minRows={3}
            maxLength={2000}
            {...field('reason')}
          />
          {draft.decision && (
            <ReasonChoice
              decision={draft.decision as Decision}
              reason={draft.reason}
              onChoose={(text) => change({ reason: withReason(draft.reason, text) })}
            />
          )}
          <Checkbox label={texts.verified} {...box('verifiedInPerson')} />
          <Checkbox label={texts.notify} {...box('notify')} />
          {draft.notify && draft.decision && (
            <MailPreview leadId={lead.leadId} isHeld={lead.held !== null} draft={draft} />
          )}
          {error && <Alert color="red">{error.message}</Alert>}
          <Button type="submit" disabled={!isComplete} loading={isPending}>
            {texts.save}
          </Button>
        </Stack>
      </form>
    </div>
  );
};
