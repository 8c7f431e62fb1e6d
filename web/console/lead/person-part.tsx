import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { Dialog } from '../components/dialog.tsx';
import { Part } from '../components/part.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import { EraseForm } from './erase-form.tsx';
import { ExportForm } from './export-form.tsx';
import styles from './side.module.css';

/** The rights of the person: everything that is held about them, and its end. */
export const PersonPart = ({ lead, etag }: { lead: OpenedLeadAnswer; etag: string }) => {
  const texts = usePageTexts().lead.person;
  const [isExporting, exporting] = useDisclosure();
  const [isErasing, erasing] = useDisclosure();
  return (
    <Part title={texts.title}>
      <div className={styles.buttons}>
        <Button variant="default" onClick={exporting.open}>
          {texts.export}
        </Button>
        <Button variant="light" color="red" onClick={erasing.open}>
          {texts.erase}
        </Button>
      </div>
      <Dialog isOpen={isExporting} onClose={exporting.close} title={texts.exportTitle}>
        <ExportForm leadId={lead.leadId} onDone={exporting.close} />
      </Dialog>
      <Dialog isOpen={isErasing} onClose={erasing.close} title={texts.eraseTitle}>
        <EraseForm leadId={lead.leadId} etag={etag} />
      </Dialog>
    </Part>
  );
};
