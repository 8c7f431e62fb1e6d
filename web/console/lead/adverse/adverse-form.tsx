import { Alert, Button, Checkbox, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import * as z from 'zod';
import { issueAt } from '../../components/issue-at.ts';
import { useDraft } from '../../components/use-draft.ts';
import { adverseKindLabels, harmLabels } from '../../labels/adverse-labels.ts';
import { useLeadChange } from '../use-lead-change.ts';
import type { KnownEvent } from './known-events.ts';

const text = z.string();
const written = z.object({
  ...{ kind: text, happenedOn: text, severity: text, note: text, reportedTo: text, reportedOn: text },
  isMistake: z.boolean(),
});
type Written = z.output<typeof written>;

const empty: Written = {
  ...{ kind: '', happenedOn: '', severity: '', note: '', reportedTo: '', reportedOn: '' },
  isMistake: false,
};

const kindOptions = [
  { value: '', label: 'Choose one' },
  ...Object.entries(adverseKindLabels).map(([value, label]) => ({ value, label })),
];

/** What is sent: of a first entry what happened and when, of a further one whether it was a mistake. */
const bodyOf = (
  { kind, happenedOn, severity, note, reportedTo, reportedOn, isMistake }: Written,
  isFirst: boolean,
) => ({
  ...(isFirst ? { kind, happenedOn } : isMistake && { isMistake }),
  ...{ severity, note: note.trim() },
  ...(reportedTo.trim() && { reportedTo: reportedTo.trim() }),
  ...(reportedOn && { reportedOn }),
});

type Props = { leadId: string; event?: KnownEvent | undefined; onDone: () => void };

/** Harm for the record, or what is added about it. What was put on record stays as it was written. */
export const AdverseForm = ({ leadId, event, onDone }: Props) => {
  const { draft, change, forget } = useDraft(`adverse.${event?.eventId ?? leadId}`, written, {
    ...empty,
    severity: event?.severity ?? '',
  });
  const { mutate, isPending, error } = useLeadChange(leadId);
  const isComplete = draft.severity && draft.note.trim() && (event || (draft.kind && draft.happenedOn));
  const save = () =>
    mutate(
      {
        method: 'POST',
        path: event ? `/adverse-events/${event.eventId}/entries` : '/adverse-events',
        body: bodyOf(draft, !event),
        done: event ? 'Added.' : 'Recorded.',
      },
      {
        onSuccess: () => {
          forget();
          onDone();
        },
      },
    );
  const field = (name: 'kind' | 'happenedOn' | 'note' | 'reportedTo' | 'reportedOn') => ({
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => change({ [name]: value }),
    error: issueAt(error, `/${name}`),
  });
  return (
    <form
      onSubmit={(submitted) => {
        submitted.preventDefault();
        save();
      }}
    >
      <Stack gap="md">
        {!event && <NativeSelect label="What happened" withAsterisk data={kindOptions} {...field('kind')} />}
        {!event && <TextInput type="date" label="On which day" withAsterisk {...field('happenedOn')} />}
        <Radio.Group
          label={event ? 'How bad it is now' : 'How bad it is'}
          withAsterisk
          value={draft.severity}
          onChange={(severity) => change({ severity })}
        >
          <Stack gap="xs" mt="xs">
            {Object.entries(harmLabels).map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label="What was seen and done"
          description="It stands on the lead and in the person's export. Nobody can change it afterwards."
          withAsterisk
          rows={4}
          maxLength={2000}
          {...field('note')}
        />
        <TextInput
          label="Reported to"
          description="The regulator or the maker of the device, if it was reported"
          maxLength={200}
          {...field('reportedTo')}
        />
        <TextInput type="date" label="Reported on" {...field('reportedOn')} />
        {event && (
          <Checkbox
            label="This event was recorded by mistake"
            description="It stays on record, marked, and is counted no more."
            checked={draft.isMistake}
            onChange={({ currentTarget: { checked } }) => change({ isMistake: checked })}
          />
        )}
        {error && <Alert color="red">{error.message}</Alert>}
        <Button type="submit" disabled={!isComplete} loading={isPending}>
          Put on record
        </Button>
      </Stack>
    </form>
  );
};
