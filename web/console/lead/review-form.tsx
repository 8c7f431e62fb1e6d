import { Alert, Button, Checkbox, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type Decision, decisionLabels, decisions } from '../labels/lead-status-labels.ts';
import { useLeadChange } from './use-lead-change.ts';

type Values = { decision: Decision | ''; until: string; reason: string; verifiedInPerson: boolean; notify: boolean };

const initialValues: Values = { decision: '', until: '', reason: '', verifiedInPerson: false, notify: false };

const validate = {
  decision: (value: string) => (value ? null : 'Choose one.'),
  reason: (value: string) => (value.trim() ? null : 'Write down why.'),
};

/** A decision for the record. It cannot be changed afterwards, only followed by another one. */
export const ReviewForm = ({ leadId, onDone }: { leadId: string; onDone: () => void }) => {
  const form = useForm({ initialValues, validate });
  const change = useLeadChange(leadId);
  const save = ({ until, ...values }: Values) =>
    change.mutate(
      {
        method: 'POST',
        path: '/reviews',
        body: { ...values, ...(values.decision === 'wait' && until && { until }) },
        done: values.notify ? 'Decided. The person is told by mail.' : 'Decided.',
      },
      { onSuccess: onDone },
    );
  return (
    <form onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        <Radio.Group label="Decision" withAsterisk {...form.getInputProps('decision')}>
          <Stack gap="xs" mt="xs">
            {decisions.map((value) => (
              <Radio key={value} value={value} label={decisionLabels[value]} />
            ))}
          </Stack>
        </Radio.Group>
        {form.values.decision === 'wait' && <TextInput type="date" label="Until" {...form.getInputProps('until')} />}
        <Textarea
          label="Reason"
          description="For the clinic's record. It never goes into a mail."
          withAsterisk
          rows={4}
          maxLength={2000}
          {...form.getInputProps('reason')}
        />
        <Checkbox
          label="I have verified the answers in person"
          {...form.getInputProps('verifiedInPerson', { type: 'checkbox' })}
        />
        <Checkbox label="Tell the person by mail" {...form.getInputProps('notify', { type: 'checkbox' })} />
        {change.error && <Alert color="red">{change.error.message}</Alert>}
        <Button type="submit" loading={change.isPending}>
          Put on record
        </Button>
      </Stack>
    </form>
  );
};
