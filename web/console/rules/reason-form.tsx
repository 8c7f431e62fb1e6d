import { Alert, Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { usePageTexts } from '../texts/use-texts.ts';
import { useRulesChange } from './use-rules.ts';

type Props = { about: string; button: string; path: string; done: string; onDone: () => void };

/** Asks why, and does it. The reason stays on record. */
export const ReasonForm = ({ about, button, path, done, onDone }: Props) => {
  const { reason: texts } = usePageTexts().rules;
  const [reason, setReason] = useState('');
  const change = useRulesChange();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ path, body: { reason }, done }, { onSuccess: onDone });
      }}
    >
      <Stack gap="md">
        <p>{about}</p>
        <Textarea
          label={texts.label}
          description={texts.hint}
          required
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {change.error && <Alert color="red">{change.error.message}</Alert>}
        <Button type="submit" color="red" loading={change.isPending} disabled={reason.trim() === ''}>
          {button}
        </Button>
      </Stack>
    </form>
  );
};
