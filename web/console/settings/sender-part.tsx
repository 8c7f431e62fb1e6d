import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from 'lucide-react';
import { type SenderAnswer, senderAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import { useClinicContext, useHasRole } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { Part } from '../components/part.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import { withNodes } from '../texts/with-nodes.ts';
import styles from './sender.module.css';

type DnsRecord = SenderAnswer['records'][number];

/** What a record is for. */
const purposeOf = ({ name, type }: DnsRecord) => {
  if (name.startsWith('_dmarc.')) return 'dmarc';
  if (type === 'CNAME') return 'signature';
  return type === 'MX' ? 'returns' : 'sending';
};

const icons: Readonly<Record<DnsRecord['state'], LucideIcon>> = {
  found: CircleCheck,
  missing: CircleX,
  unknown: CircleHelp,
};

/** One record, and whether it is there. */
const RecordItem = ({ record }: { record: DnsRecord }) => {
  const { purpose, record: texts } = usePageTexts().settings.sender;
  const Icon = icons[record.state];
  return (
    <li className={styles.record} data-state={record.state}>
      <Icon aria-hidden size={18} />
      <div>
        {withNodes(texts[record.state], { purpose: <strong>{purpose[purposeOf(record)]}</strong> })}
        <p className={styles.zone}>
          {record.name} {record.type}
          {record.state !== 'found' && ` ${record.value}`}
        </p>
      </div>
    </li>
  );
};

/** What mails come from, and whether the records stand that make others believe it. For admins; the operator mends it. */
export const SenderPart = ({ clinicName }: { clinicName: string }) => {
  const { api, staffPath } = useClinicContext();
  const mayAsk = useHasRole('admin');
  const { data, error, refetch } = useQuery({
    queryKey: [staffPath, 'sender'],
    queryFn: ({ signal }) => api.read(senderAnswer, `${staffPath}/sender`, signal),
    enabled: mayAsk,
    staleTime: 300_000,
  });
  const { sections, sender: texts } = usePageTexts().settings;
  if (!mayAsk) return null;
  const sender = data?.data;
  return (
    <Part title={sections.sender} anchor="sender">
      {error && !sender && <Failure error={error} onRetry={refetch} />}
      {sender && (
        <>
          <p>
            {withNodes(texts.about, {
              sender: <strong>{`${clinicName} <${sender.address}>`}</strong>,
              identity: texts.identity[sender.identity],
            })}
          </p>
          {sender.isSandbox && (
            <p className={styles.heed}>{withNodes(texts.trial, { onTrial: <strong>{texts.onTrial}</strong> })}</p>
          )}
          <ul className={styles.records} aria-label={texts.records}>
            {sender.records.map((record) => (
              <RecordItem key={`${record.type} ${record.name}`} record={record} />
            ))}
          </ul>
          {sender.records.some(({ state }) => state === 'missing') && <p>{texts.mend}</p>}
        </>
      )}
    </Part>
  );
};
