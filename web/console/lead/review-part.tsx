import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { useDesk, useMay } from '../frame/desk.ts';
import { Dialog } from '../frame/dialog.tsx';
import { Part } from '../frame/part.tsx';
import { decisionWords } from '../words/status.ts';
import { ReviewForm } from './review-form.tsx';
import styles from './side.module.css';

/** What clinicians decided, newest first, and the form for the next decision. */
export const ReviewPart = ({ lead }: { lead: OpenedLeadAnswer }) => {
  const { written } = useDesk();
  const mayReview = useMay('clinician');
  const [isOpen, form] = useDisclosure();
  const [latest] = lead.reviews.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  return (
    <Part title="Clinician's decision">
      {latest ? (
        <p className={styles.decision}>
          <strong>{decisionWords[latest.decision]}</strong>
          {latest.until && <> until {written.day(latest.until)}</>}
          <br />
          <span className={styles.soft}>
            {latest.by}, {written.moment(latest.at)}
            {latest.verifiedInPerson && ', verified in person'}
          </span>
        </p>
      ) : (
        <p className={styles.soft}>No decision yet.</p>
      )}
      {mayReview ? (
        <Button variant="default" mt="sm" fullWidth onClick={form.open}>
          Decide
        </Button>
      ) : (
        <p className={styles.soft}>Deciding takes the role of a clinician.</p>
      )}
      <Dialog isOpen={isOpen} onClose={form.close} title="Decide about this lead">
        <ReviewForm leadId={lead.leadId} onDone={form.close} />
      </Dialog>
    </Part>
  );
};
