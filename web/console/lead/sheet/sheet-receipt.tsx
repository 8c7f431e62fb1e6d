import { useQuery } from '@tanstack/react-query';
import { receiptAnswer } from '../../../../shared/contract/answers/privacy-answers.ts';
import { filled } from '../../../../shared/texts/filled.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import styles from './sheet.module.css';

type Props = { leadId: string; screeningId: string };

/** What proves the screening to somebody else. Reading it goes on record, so it is read once. */
export const SheetReceipt = ({ leadId, screeningId }: Props) => {
  const texts = usePageTexts().lead.sheet;
  const { api, clinic, staffPath } = useClinicContext();
  const { data, error } = useQuery({
    queryKey: [clinic, 'receipt', leadId, screeningId],
    queryFn: async ({ signal }) =>
      (await api.read(receiptAnswer, `${staffPath}/leads/${leadId}/screenings/${screeningId}/receipt`, signal)).data,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return (
    <section className={styles.whole}>
      <h2>{texts.receipt}</h2>
      <p className={styles.small}>{filled(texts.receiptHint, { id: screeningId })}</p>
      {error && <p>{filled(texts.noReceipt, { why: error.message })}</p>}
      {data && <p className={styles.receipt}>{data.receipt}</p>}
    </section>
  );
};
