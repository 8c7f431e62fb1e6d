import { Alert, Button, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTypedConfirmation } from '../components/typed-confirmation.tsx';
import { useLeadChange } from './use-lead-change.ts';

const reasons = [
  { value: 'request', label: 'The person asked for it' },
  { value: 'withdrawal', label: 'The person withdrew their consent' },
  { value: 'mistake', label: 'The lead is a mistake' },
];

/** Erases the person. There is no way back. */
export const EraseForm = ({ leadId, etag }: { leadId: string; etag: string }) => {
  const [reason, setReason] = useState('request');
  const [, navigate] = useLocation();
  const change = useLeadChange(leadId);
  const { field, isConfirmed } = useTypedConfirmation('erase');
  const erase = () =>
    change.mutate(
      { method: 'POST', path: '/erase', body: { reason }, ifMatch: etag, done: 'Erased.' },
      { onSuccess: () => navigate('/leads') },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isConfirmed) erase();
      }}
    >
      <Stack gap="md">
        <p>
          Answers, notes, decisions and mails of this person are deleted for good. What remains is a record of the
          erasure, with its time and your name, and that the address gets no mail.
        </p>
        <NativeSelect
          label="Reason"
          data={reasons}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {field}
        {change.error && (
          <Alert color="red">{change.error.message} The lead was loaded again. Check it before you try again.</Alert>
        )}
        <Button type="submit" color="red" disabled={!isConfirmed} loading={change.isPending}>
          Erase for good
        </Button>
      </Stack>
    </form>
  );
};
