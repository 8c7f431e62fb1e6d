import { Button, Group, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { BookmarkPlus, Download } from 'lucide-react';
import { useState } from 'react';
import { useClinicContext, useHasRole } from '../clinic-context.ts';
import { Dialog } from '../components/dialog.tsx';
import { useDownload, wholeSheet } from '../components/use-download.ts';
import { KeysButton } from '../keys/keys-help.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './inbox-page.module.css';
import { type LeadFilter, parametersOf } from './lead-filter.ts';
import { useSavedFilters } from './saved-filters.ts';

type Props = { filter: LeadFilter; q: string };

const SaveFilter = ({ filter, onDone }: { filter: LeadFilter; onDone: () => void }) => {
  const { views: texts } = usePageTexts().inbox;
  const { save, isSaving } = useSavedFilters();
  const [name, setName] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save(name.trim(), filter, onDone);
      }}
    >
      <TextInput
        label={texts.name}
        description={texts.nameHint}
        maxLength={40}
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Button type="submit" mt="md" loading={isSaving} disabled={!name.trim()}>
        {texts.saveButton}
      </Button>
    </form>
  );
};

/** What can be done with the list as a whole. */
export const InboxTools = ({ filter, q }: Props) => {
  const { staffPath } = useClinicContext();
  const { views: texts } = usePageTexts().inbox;
  const mayTakeAway = useHasRole('staff');
  const [isSaving, saving] = useDisclosure();
  const { download, isLoading } = useDownload();
  const parameters = parametersOf(filter);
  if (q) parameters.set('q', q);
  return (
    <Group gap="xs">
      <KeysButton className={styles.keysButton} />
      <Button variant="default" size="xs" leftSection={<BookmarkPlus aria-hidden size={16} />} onClick={saving.open}>
        {texts.save}
      </Button>
      {mayTakeAway && (
        <Button
          variant="default"
          size="xs"
          leftSection={<Download aria-hidden size={16} />}
          loading={isLoading}
          onClick={() =>
            download({
              name: `${texts.fileName}.csv`,
              type: 'text/csv',
              read: (api) => wholeSheet(api, `${staffPath}/leads.csv?${parameters}`),
            })
          }
        >
          {texts.sheet}
        </Button>
      )}
      <Dialog isOpen={isSaving} onClose={saving.close} title={texts.saveTitle}>
        <SaveFilter filter={filter} onDone={saving.close} />
      </Dialog>
    </Group>
  );
};
