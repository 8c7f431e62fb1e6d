import { Button, Stack } from '@mantine/core';
import { useClinicContext } from '../clinic-context.ts';
import { useTypedConfirmation } from '../components/typed-confirmation.tsx';
import { useDownload } from '../components/use-download.ts';

/** Takes everything away that is held about the person, as one file. */
export const ExportForm = ({ leadId, onDone }: { leadId: string; onDone: () => void }) => {
  const { staffPath } = useClinicContext();
  const { download, isLoading } = useDownload(onDone);
  const { field, isConfirmed } = useTypedConfirmation('export');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isConfirmed) download(`${staffPath}/leads/${leadId}/export`, 'person.json');
      }}
    >
      <Stack gap="md">
        <p>
          The file holds health data in plain text. Give it to nobody but the person, and delete it from this computer
          afterwards. The export goes on record.
        </p>
        {field}
        <Button type="submit" disabled={!isConfirmed} loading={isLoading}>
          Export
        </Button>
      </Stack>
    </form>
  );
};
