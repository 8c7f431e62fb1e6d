import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext, useHasRole } from '../../clinic-context.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Part } from '../../components/part.tsx';
import { decisionLabels } from '../../labels/lead-status-labels.ts';
import styles from '../side.module.css';
import { ReviewForm } from './review-form.tsx';

/** What clinicians decided, newest first, and the form for the next decision. */
export const ReviewPart = ({ lead }: { lead: OpenedLeadAnswer }) => {
  const { dates } = useClinicContext();
  const mayReview = useHasRole('clinician');
  const [isOpen, form] = useDisclosure();
  const [latest] = lead.reviews.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  return (
    <Part title="Clinician's decision">
      {latest ? (
        <p className={styles.decision}>
          <strong>{decisionLabels[latest.decision]}</strong>
          {latest.until && <> until {dates.day(latest.until)}</>}
          {latest.proposedOn && <>, {dates.day(latest.proposedOn)} proposed</>}
          <br />
          <span className={styles.soft}>
            {latest.by}, {dates.moment(latest.at)}
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
        <p className={styles.soft}>To decide you need the role Clinician; ask an admin of your clinic.</p>
      )}
      <Dialog
        isOpen={isOpen}
        onClose={form.close}
        title={`Decide about ${lead.contact.name || 'this lead'}`}
        size="64rem"
      >
        <ReviewForm lead={lead} onDone={form.close} />
      </Dialog>
    </Part>
  );
};
