import { Button, Group } from '@mantine/core';
import type { ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { type ReceiptAnswer, receiptAnswer } from '../../../../shared/contract/answers/privacy-answers.ts';
import type { Api } from '../../api/connect-api.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { Part } from '../../components/part.tsx';
import { useDownload } from '../../components/use-download.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import styles from './answers.module.css';

type Props = { leadId: string; screening: ScreeningAnswer };

/** What proves a screening to somebody else: the receipt, and in a file of their own the answers behind it. */
export const ReceiptPart = ({ leadId, screening: { screeningId } }: Props) => {
  const { staffPath } = useClinicContext();
  const texts = usePageTexts().lead.screening;
  const receipt = useDownload();
  const answers = useDownload();
  const path = `${staffPath}/leads/${leadId}/screenings/${screeningId}/receipt`;
  const part = (text: (both: ReceiptAnswer) => string) => async (api: Api) =>
    text((await api.read(receiptAnswer, path)).data);
  const save = () =>
    receipt.download({
      name: `receipt-${screeningId}.jws`,
      type: 'application/jose',
      read: part((both) => both.receipt),
    });
  const saveAnswers = () => {
    const read = part((both) => JSON.stringify(both.answers, null, 2));
    answers.download({ name: `answers-${screeningId}.json`, type: 'application/json', read });
  };
  return (
    <Part title={texts.receipt}>
      <p className={styles.soft}>{texts.receiptHint}</p>
      <Group gap="sm" mt="sm">
        <Button variant="default" onClick={save} loading={receipt.isLoading}>
          {texts.downloadReceipt}
        </Button>
        <Button variant="default" onClick={saveAnswers} loading={answers.isLoading}>
          {texts.downloadAnswers}
        </Button>
      </Group>
    </Part>
  );
};
