import { Alert, Button, Checkbox, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import * as z from 'zod';
import { issueAt } from '../../components/issue-at.ts';
import { useDraft } from '../../components/use-draft.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
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

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

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
  const {
    lead: { adverse: texts },
    labels,
  } = usePageTexts();
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
        done: event ? texts.added : texts.recorded,
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
        {!event && (
          <NativeSelect
            label={texts.kind}
            withAsterisk
            data={[{ value: '', label: texts.chooseKind }, ...optionsOf(labels.harmKinds)]}
            {...field('kind')}
          />
        )}
        {!event && <TextInput type="date" label={texts.day} withAsterisk {...field('happenedOn')} />}
        <Radio.Group
          label={event ? texts.harmNow : texts.harm}
          withAsterisk
          value={draft.severity}
          onChange={(severity) => change({ severity })}
        >
          <Stack gap="xs" mt="xs">
            {optionsOf(labels.harm).map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={texts.note}
          description={texts.noteHint}
          withAsterisk
          rows={4}
          maxLength={2000}
          {...field('note')}
        />
        <TextInput
          label={texts.reportedTo}
          description={texts.reportedToHint}
          maxLength={200}
          {...field('reportedTo')}
        />
        <TextInput type="date" label={texts.reportedOn} {...field('reportedOn')} />
        {event && (
          <Checkbox
            label={texts.isMistake}
            description={texts.isMistakeHint}
            checked={draft.isMistake}
            onChange={({ currentTarget: { checked } }) => change({ isMistake: checked })}
          />
        )}
        {error && <Alert color="red">{error.message}</Alert>}
        <Button type="submit" disabled={!isComplete} loading={isPending}>
          {texts.save}
        </Button>
      </Stack>
    </form>
  );
};
