import { Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { mailPreviewAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import styles from './review.module.css';
import { type ReviewDraft, toldBy } from './review-draft.ts';

/** Somebody who types a day is not asked at each digit; ms. */
const pause = 300;

/** The mail that a decision would send, in its very words. */
export const MailPreview = ({ leadId, isHeld, draft }: { leadId: string; isHeld: boolean; draft: ReviewDraft }) => {
  const { api, clinic, staffPath } = useClinicContext();
  const texts = usePageTexts().lead.review;
  const told = toldBy(draft);
  const [body] = useDebouncedValue(JSON.stringify(told), pause);
  const { data, error } = useQuery({
    queryKey: [clinic, 'mail-preview', leadId, body],
    queryFn: async () =>
      (
        await api.change(mailPreviewAnswer, `${staffPath}/leads/${leadId}/reviews/preview`, {
          method: 'POST',
          body: JSON.parse(body),
        })
      ).data,
    placeholderData: keepPreviousData,
    enabled: draft.decision !== '',
    staleTime: 60_000,
    retry: false,
  });
  return (
    <section className={styles.mail} aria-label={texts.mail} aria-live="polite">
      <p className={styles.soft}>{isHeld ? texts.mailWaits : texts.mailGoes}</p>
      {error && <p>{error.message}</p>}
      {!data && !error && <Skeleton height={160} />}
      {data && !error && (
        <>
          <p className={styles.subject}>{data.subject}</p>
          <p className={styles.letter}>{data.text}</p>
        </>
      )}
    </section>
  );
};
