import { Alert, Button, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTypedConfirmation } from '../components/typed-confirmation.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import { useLeadChange } from './use-lead-change.ts';

const reasons = ['request', 'withdrawal', 'mistake'] as const;

/** Erases the person. There is no way back. */
export const EraseForm = ({ leadId, etag }: { leadId: string; etag: string }) => {
  const texts = usePageTexts().lead.person;
  const [reason, setReason] = useState<string>(reasons[0]);
  const [, navigate] = useLocation();
  const change = useLeadChange(leadId);
  const { field, isConfirmed } = useTypedConfirmation(texts.eraseWord);
  const erase = () =>
    change.mutate(
      { method: 'POST', path: '/erase', body: { reason }, ifMatch: etag, done: texts.erased },
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
        <p>{texts.eraseHint}</p>
        <NativeSelect
          label={texts.eraseReason}
          data={reasons.map((value) => ({ value, label: texts.eraseReasons[value] }))}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {field}
        {change.error && (
          <Alert color="red">
            {change.error.message} {texts.eraseFailed}
          </Alert>
        )}
        <Button type="submit" color="red" disabled={!isConfirmed} loading={change.isPending}>
          {texts.eraseForGood}
        </Button>
      </Stack>
    </form>
  );
};
