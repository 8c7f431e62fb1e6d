import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { issueAt } from '../../components/issue-at.ts';
import {
  closeReasonLabels,
  closeReasons,
  type LeadStatus,
  movesFrom,
  statusLabels,
} from '../../labels/lead-status-labels.ts';
import { fieldLabels } from './field-words.ts';
import type { LeadLog } from './use-lead-log.ts';

const reasonOptions = closeReasons.map((value) => ({ value, label: closeReasonLabels[value] }));

const StatusFields = ({
  lead,
  log: { shown, draft, edit, change, problem },
}: {
  lead: OpenedLeadAnswer;
  log: LeadLog;
}) => {
  const statuses = [...new Set([lead.status, ...movesFrom(lead.status), shown.status])];
  return (
    <>
      <NativeSelect
        label={fieldLabels.status}
        disabled={statuses.length < 2}
        data={statuses.map((value) => ({ value, label: statusLabels[value] }))}
        value={shown.status}
        onChange={({ currentTarget: { value } }) => edit({ status: value as LeadStatus })}
        error={issueAt(problem, '/status')}
      />
      {draft.edits.status === 'closed' && (
        <NativeSelect
          label="Closed because"
          data={reasonOptions}
          value={draft.closeReason}
          onChange={({ currentTarget: { value } }) =>
            change({ closeReason: closeReasons.find((reason) => reason === value) ?? 'other' })
          }
        />
      )}
    </>
  );
};

/** Everything that one save holds: what was said, and where the lead stands after it. */
export const LogFields = ({ lead, log }: { lead: OpenedLeadAnswer; log: LeadLog }) => {
  const { me } = useClinicContext();
  const { shown, draft, edit, change, problem } = log;
  return (
    <>
      <Textarea
        label="Note"
        placeholder="For colleagues; patients never see it"
        rows={3}
        maxLength={2000}
        value={draft.note}
        onChange={({ currentTarget: { value } }) => change({ note: value })}
        error={issueAt(problem, '/note') ?? issueAt(problem, '/text')}
      />
      <StatusFields lead={lead} log={log} />
      <TextInput
        label={fieldLabels.assignee}
        maxLength={254}
        placeholder="Nobody yet"
        value={shown.assignee}
        onChange={({ currentTarget: { value } }) => edit({ assignee: value })}
        error={issueAt(problem, '/assignee')}
      />
      {shown.assignee !== me.email && (
        <Button variant="subtle" size="xs" onClick={() => edit({ assignee: me.email })}>
          Assign to me
        </Button>
      )}
      <TextInput
        label={fieldLabels.phone}
        type="tel"
        maxLength={32}
        value={shown.phone}
        onChange={({ currentTarget: { value } }) => edit({ phone: value })}
        error={issueAt(problem, '/phone')}
      />
    </>
  );
};
