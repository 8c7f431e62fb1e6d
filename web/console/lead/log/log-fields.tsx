import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { useAssignable } from '../../colleagues/use-colleagues.ts';
import { issueAt } from '../../components/issue-at.ts';
import { closeReasons, type LeadStatus, movesFrom } from '../../labels/lead-status-labels.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { FollowUpField, ResultButtons } from './result-fields.tsx';
import { useFieldWords } from './use-field-words.ts';
import type { LeadLog } from './use-lead-log.ts';

const StatusFields = ({
  lead,
  log: { shown, draft, edit, change, problem },
}: {
  lead: OpenedLeadAnswer;
  log: LeadLog;
}) => {
  const {
    lead: { log: texts },
    labels,
  } = usePageTexts();
  const statuses = [...new Set([lead.status, ...movesFrom(lead.status), shown.status])];
  return (
    <>
      <NativeSelect
        label={texts.fields.status}
        disabled={statuses.length < 2}
        data={statuses.map((value) => ({ value, label: labels.statuses[value] }))}
        value={shown.status}
        onChange={({ currentTarget: { value } }) => edit({ status: value as LeadStatus })}
        error={issueAt(problem, '/status')}
      />
      {draft.edits.status === 'closed' && (
        <NativeSelect
          label={texts.closedBecause}
          data={closeReasons.map((value) => ({ value, label: labels.closeReasons[value] }))}
          value={draft.closeReason}
          onChange={({ currentTarget: { value } }) =>
            change({ closeReason: closeReasons.find((reason) => reason === value) ?? 'other' })
          }
        />
      )}
    </>
  );
};

/** Whom the lead is given to: a member of the clinic, by name. Somebody who left stays named until another is chosen. */
const AssigneeField = ({ log: { shown, edit, problem } }: { log: LeadLog }) => {
  const { me } = useClinicContext();
  const texts = usePageTexts().lead.log;
  const others = useAssignable();
  const words = useFieldWords();
  const emails = new Set([me.email, ...others.map(({ email }) => email), shown.assignee]);
  emails.delete('');
  return (
    <NativeSelect
      label={texts.fields.assignee}
      data={[
        { value: '', label: texts.nobody },
        ...[...emails].map((value) => ({ value, label: value === me.email ? texts.you : words('assignee', value) })),
      ]}
      value={shown.assignee}
      onChange={({ currentTarget: { value } }) => edit({ assignee: value })}
      error={issueAt(problem, '/assignee')}
    />
  );
};

/** Everything that one save holds: what was said, and where the lead stands after it. */
export const LogFields = ({ lead, log }: { lead: OpenedLeadAnswer; log: LeadLog }) => {
  const { shown, draft, edit, change, problem } = log;
  const texts = usePageTexts().lead.log;
  return (
    <>
      <ResultButtons log={log} />
      <Textarea
        label={texts.note}
        data-key="n"
        placeholder={texts.noteHint}
        rows={3}
        maxLength={2000}
        value={draft.note}
        onChange={({ currentTarget: { value } }) => change({ note: value })}
        error={issueAt(problem, '/note')}
      />
      <FollowUpField log={log} />
      <StatusFields lead={lead} log={log} />
      {log.asksWhy && (
        <Textarea
          label={texts.withoutDecision}
          description={texts.withoutDecisionHint}
          withAsterisk
          rows={2}
          maxLength={500}
          value={draft.withoutDecision}
          onChange={({ currentTarget: { value } }) => change({ withoutDecision: value })}
          error={issueAt(problem, '/withoutDecision')}
        />
      )}
      <AssigneeField log={log} />
      <TextInput
        label={texts.fields.phone}
        type="tel"
        maxLength={32}
        value={shown.phone}
        onChange={({ currentTarget: { value } }) => edit({ phone: value })}
        error={issueAt(problem, '/phone')}
      />
    </>
  );
};
