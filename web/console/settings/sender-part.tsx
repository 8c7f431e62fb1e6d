import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from 'lucide-react';
import { type SenderAnswer, senderAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import { useClinicContext, useHasRole } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { Part } from '../components/part.tsx';
import styles from './sender.module.css';

type DnsRecord = SenderAnswer['records'][number];

/** What a record is for, in a few words. */
const purposeOf = ({ name, type }: DnsRecord): string => {
  if (name.startsWith('_dmarc.')) return 'What others do with mail that only pretends to be from here';
  if (type === 'CNAME') return 'Signature';
  return type === 'MX' ? 'Where mail that cannot be delivered returns to' : 'Who may send for this name';
};

const stateWords: Readonly<Record<DnsRecord['state'], { words: string; icon: LucideIcon }>> = {
  found: { words: 'found', icon: CircleCheck },
  missing: { words: 'missing', icon: CircleX },
  unknown: { words: 'could not be looked up', icon: CircleHelp },
};

const identityWords: Readonly<Record<SenderAnswer['identity'], string>> = {
  domain: 'Its domain is verified by this deployment.',
  address: 'Only this address is verified, not its domain: mails are more easily taken for spam.',
  existing: 'Its domain was verified before this deployment, so only the policy can be looked up here.',
};

/** One record, and whether it is there. */
const RecordItem = ({ record }: { record: DnsRecord }) => {
  const { words, icon: Icon } = stateWords[record.state];
  return (
    <li className={styles.record} data-state={record.state}>
      <Icon aria-hidden size={18} />
      <div>
        <strong>{purposeOf(record)}</strong>: {words}
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
  if (!mayAsk) return null;
  const sender = data?.data;
  return (
    <Part title="Sender" anchor="sender">
      {error && !sender && <Failure error={error} onRetry={refetch} />}
      {sender && (
        <>
          <p>
            Mails come from{' '}
            <strong>
              {clinicName} &lt;{sender.address}&gt;
            </strong>
            . Replies go to your e-mail for patients. {identityWords[sender.identity]}
          </p>
          {sender.isSandbox && (
            <p className={styles.heed}>
              <strong>This deployment is on trial.</strong> Mails reach addresses alone that its operator has verified.
            </p>
          )}
          <ul className={styles.records} aria-label="Records of the sender’s domain">
            {sender.records.map((record) => (
              <RecordItem key={`${record.type} ${record.name}`} record={record} />
            ))}
          </ul>
          {sender.records.some(({ state }) => state === 'missing') && (
            <p>Whoever runs this deployment adds what is missing, where the domain is kept.</p>
          )}
        </>
      )}
    </Part>
  );
};
