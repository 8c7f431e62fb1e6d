import { Button, Stack } from '@mantine/core';
import { exportAnswer } from '../../../shared/contract/answers/privacy-answers.ts';
import type { Answer, Api } from '../api/connect-api.ts';
import { useClinicContext } from '../clinic-context.ts';
import { joinExport } from '../components/join-parts.ts';
import { useTypedConfirmation } from '../components/typed-confirmation.tsx';
import { useDownload } from '../components/use-download.ts';
import { usePageTexts } from '../texts/use-texts.ts';

type Part = ReturnType<typeof exportAnswer.parse>;

/** Everything that is held on a person, from as many parts as it takes, as the text of one file. */
const wholeExport = async (api: Api, path: string): Promise<string> => {
  const parts: Part[] = [];
  for (let next: string | undefined = path; next; ) {
    const part: Answer<Part> = await api.read(exportAnswer, next);
    parts.push(part.data);
    next = part.next;
  }
  return JSON.stringify(joinExport(parts), null, 2);
};

/** Takes everything away that is held about the person, as one file. */
export const ExportForm = ({ leadId, onDone }: { leadId: string; onDone: () => void }) => {
  const { staffPath } = useClinicContext();
  const texts = usePageTexts().lead.person;
  const { download, isLoading } = useDownload(onDone);
  const { field, isConfirmed } = useTypedConfirmation(texts.exportWord);
  const read = (api: Api) => wholeExport(api, `${staffPath}/leads/${leadId}/export`);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isConfirmed) download({ name: 'person.json', type: 'application/json', read });
      }}
    >
      <Stack gap="md">
        <p>{texts.exportHint}</p>
        {field}
        <Button type="submit" disabled={!isConfirmed} loading={isLoading}>
          {texts.export}
        </Button>
      </Stack>
    </form>
  );
};
