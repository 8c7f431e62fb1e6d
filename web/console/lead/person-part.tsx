import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { Dialog } from '../components/dialog.tsx';
import { Part } from '../components/part.tsx';
import { EraseForm } from './erase-form.tsx';
import { ExportForm } from './export-form.tsx';
import styles from './side.module.css';

/** The rights of the person: everything that is held about them, and its end. */
export const PersonPart = ({ lead, etag }: { lead: OpenedLeadAnswer; etag: string }) => {
  const [isExporting, exporting] = useDisclosure();
  const [isErasing, erasing] = useDisclosure();
  return (
    <Part title="The person's data">
      <div className={styles.buttons}>
        <Button variant="default" onClick={exporting.open}>
          Export
        </Button>
        <Button variant="light" color="red" onClick={erasing.open}>
          Erase
        </Button>
      </div>
      <Dialog isOpen={isExporting} onClose={exporting.close} title="Export everything held">
        <ExportForm leadId={lead.leadId} onDone={exporting.close} />
      </Dialog>
      <Dialog isOpen={isErasing} onClose={erasing.close} title="Erase this person">
        <EraseForm leadId={lead.leadId} etag={etag} />
      </Dialog>
    </Part>
  );
};
