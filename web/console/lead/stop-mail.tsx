import { Button, Radio, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import { useLeadChange } from './use-lead-change.ts';

/** Stops mails to a person who asked for it by telephone or in the clinic, as their own unsubscribe link would. */
export const StopMail = ({ leadId }: { leadId: string }) => {
  const texts = usePageTexts().lead.stop;
  const [isOpen, dialog] = useDisclosure();
  const [scope, setScope] = useState('marketing');
  const change = useLeadChange(leadId);
  const stop = () =>
    change.mutate(
      { method: 'POST', path: '/withdraw', body: { scope }, done: texts.done },
      { onSuccess: dialog.close },
    );
  return (
    <>
      <Button variant="default" size="xs" mt="xs" onClick={dialog.open}>
        {texts.open}
      </Button>
      <Dialog isOpen={isOpen} onClose={dialog.close} title={texts.title}>
        <Stack gap="md">
          <Radio.Group label={texts.scope} value={scope} onChange={setScope}>
            <Stack gap="xs" mt="xs">
              <Radio value="marketing" label={texts.marketing} />
              <Radio value="all" label={texts.all} />
            </Stack>
          </Radio.Group>
          <Button onClick={stop} loading={change.isPending}>
            {texts.stop}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
};
