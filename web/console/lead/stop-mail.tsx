import { Button, Radio, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { useLeadChange } from './use-lead-change.ts';

/** Stops mails to a person who asked for it by telephone or in the clinic, as their own unsubscribe link would. */
export const StopMail = ({ leadId }: { leadId: string }) => {
  const [isOpen, dialog] = useDisclosure();
  const [scope, setScope] = useState('marketing');
  const change = useLeadChange(leadId);
  const stop = () =>
    change.mutate(
      { method: 'POST', path: '/withdraw', body: { scope }, done: 'These mails have stopped.' },
      { onSuccess: dialog.close },
    );
  return (
    <>
      <Button variant="default" size="xs" mt="xs" onClick={dialog.open}>
        Stop mails
      </Button>
      <Dialog isOpen={isOpen} onClose={dialog.close} title="Stop mails to this person">
        <Stack gap="md">
          <Radio.Group label="The person asked for" value={scope} onChange={setScope}>
            <Stack gap="xs" mt="xs">
              <Radio value="marketing" label="No follow-ups and reminders of offers" />
              <Radio value="all" label="No mail at all" />
            </Stack>
          </Radio.Group>
          <Button onClick={stop} loading={change.isPending}>
            Stop
          </Button>
        </Stack>
      </Dialog>
    </>
  );
};
