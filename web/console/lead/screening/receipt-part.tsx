import { Button, Group } from '@mantine/core';
import type { ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { type ReceiptAnswer, receiptAnswer } from '../../../../shared/contract/answers/privacy-answers.ts';
import type { Api } from '../../api/connect-api.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { Part } from '../../components/part.tsx';
import { useDownload } from '../../components/use-download.ts';
import styles from './answers.module.css';

type Props = { leadId: string; screening: ScreeningAnswer };

/** What proves a screening to somebody else: the receipt, and in a file of their own the answers behind it. */
export const ReceiptPart = ({ leadId, screening: { screeningId } }: Props) => {
  const { staffPath } = useClinicContext();
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
    <Part title="Receipt">
      <p className={styles.soft}>
        Signed proof of the rules that judged this screening and of what they came to. No answer is in it; whoever is to
        judge again needs the answers too. Each download goes on record.
      </p>
      <Group gap="sm" mt="sm">
        <Button variant="default" onClick={save} loading={receipt.isLoading}>
          Download receipt
        </Button>
        <Button variant="default" onClick={saveAnswers} loading={answers.isLoading}>
          Download answers
        </Button>
      </Group>
    </Part>
  );
};
