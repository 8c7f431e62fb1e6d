import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import type { LeadPatchRequest } from '../../../shared/contract/requests/lead-requests.ts';
import { useClinicContext } from '../clinic-context.ts';
import { issueAt } from '../components/issue-at.ts';
import {
  type CloseReason,
  closeReasonLabels,
  closeReasons,
  type LeadStatus,
  movesFrom,
  statusLabels,
} from '../labels/lead-status-labels.ts';
import styles from './side.module.css';

type Props = {
  lead: OpenedLeadAnswer;
  mayChange: boolean;
  isSaving: boolean;
  problem: Error | null;
  onSave: (fields: LeadPatchRequest) => void;
};

const reasonOptions = closeReasons.map((value) => ({ value, label: closeReasonLabels[value] }));

/** Only what was changed is sent, so that two people who change different things do not get in each other's way. */
const changesOf = (
  lead: OpenedLeadAnswer,
  values: { status: string; closeReason: string; assignee: string; phone: string },
): LeadPatchRequest => ({
  ...(values.status !== lead.status && { status: values.status as LeadStatus }),
  ...(values.status === 'closed' &&
    values.status !== lead.status && { closeReason: values.closeReason as CloseReason }),
  ...(values.assignee.trim() !== (lead.assignee ?? '') && { assignee: values.assignee.trim() || null }),
  ...(values.phone.trim() !== (lead.contact.phone ?? '') && { phone: values.phone.trim() || null }),
});

/** The fields of changeLead. A held lead has no status to choose. */
export const StatusForm = ({ lead, mayChange, isSaving, problem, onSave }: Props) => {
  const { me } = useClinicContext();
  const form = useForm({
    initialValues: {
      status: lead.status as string,
      closeReason: 'not_interested',
      assignee: lead.assignee ?? '',
      phone: lead.contact.phone ?? '',
    },
  });
  const statuses = [lead.status, ...movesFrom(lead.status)];
  const changes = changesOf(lead, form.values);
  const isMine = form.values.assignee === me.email;
  return (
    <form className={styles.form} onSubmit={form.onSubmit(() => onSave(changes))}>
      <NativeSelect
        label="Status"
        disabled={!mayChange || statuses.length < 2}
        data={statuses.map((value) => ({ value, label: statusLabels[value] }))}
        {...form.getInputProps('status')}
      />
      {form.values.status === 'closed' && lead.status !== 'closed' && (
        <NativeSelect label="Closed because" data={reasonOptions} {...form.getInputProps('closeReason')} />
      )}
      <TextInput
        label="Assigned to"
        disabled={!mayChange}
        maxLength={254}
        placeholder="Nobody yet"
        {...form.getInputProps('assignee')}
        error={issueAt(problem, '/assignee')}
      />
      {mayChange && !isMine && (
        <Button variant="subtle" size="xs" onClick={() => form.setFieldValue('assignee', me.email)}>
          Assign to me
        </Button>
      )}
      <TextInput
        label="Phone"
        type="tel"
        disabled={!mayChange}
        maxLength={32}
        {...form.getInputProps('phone')}
        error={issueAt(problem, '/phone')}
      />
      {mayChange && (
        <Button type="submit" loading={isSaving} disabled={Object.keys(changes).length === 0}>
          Save
        </Button>
      )}
    </form>
  );
};
