import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Printer } from 'lucide-react';
import { Link } from 'wouter';
import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { filled } from '../../../../shared/texts/filled.ts';
import { useClinicContext, useHasRole } from '../../clinic-context.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Part } from '../../components/part.tsx';
import { usePageTexts } from '../../texts/use-texts.ts';
import styles from '../side.module.css';
import { decidedBy, decisionWords } from './decision-words.ts';
import { ReviewForm } from './review-form.tsx';

/** What clinicians decided, newest first, and the form for the next decision. */
export const ReviewPart = ({ lead }: { lead: OpenedLeadAnswer }) => {
  const { dates } = useClinicContext();
  const texts = usePageTexts();
  const { review } = texts.lead;
  const mayReview = useHasRole('clinician');
  const [isOpen, form] = useDisclosure();
  const [latest] = lead.reviews.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  return (
    <Part title={review.title}>
      {latest ? (
        <p className={styles.decision}>
          <strong>{decisionWords(texts, latest, dates)}</strong>
          <br />
          <span className={styles.soft}>{decidedBy(texts, latest, dates)}</span>
        </p>
      ) : (
        <p className={styles.soft}>{review.none}</p>
      )}
      {mayReview ? (
        <Button variant="default" mt="sm" fullWidth onClick={form.open}>
          {review.decide}
        </Button>
      ) : (
        <p className={styles.soft}>{review.needsRole}</p>
      )}
      <p className={styles.sheet}>
        <Link href={`/leads/${lead.leadId}/sheet`}>
          <Printer aria-hidden size={16} /> {review.sheet}
        </Link>
      </p>
      <Dialog
        isOpen={isOpen}
        onClose={form.close}
        title={lead.contact.name ? filled(review.about, { name: lead.contact.name }) : review.aboutUnnamed}
        size="64rem"
      >
        <ReviewForm lead={lead} onDone={form.close} />
      </Dialog>
    </Part>
  );
};
