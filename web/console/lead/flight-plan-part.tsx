import { Skeleton } from '@mantine/core';
import { Failure } from '../frame/failure.tsx';
import { Part } from '../frame/part.tsx';
import styles from './flight.module.css';
import { FlightItem } from './flight-item.tsx';
import { useFlightPlan } from './use-lead.ts';

/** Every mail of this lead: what was sent, what will be, what will not, and why. */
export const FlightPlanPart = ({ leadId }: { leadId: string }) => {
  const { data, error, refetch } = useFlightPlan(leadId);
  return (
    <Part title="Mails">
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={96} />}
      {data?.length === 0 && <p className={styles.soft}>No mail is planned for this lead.</p>}
      {data && data.length > 0 && (
        <ol className={styles.list}>
          {data
            .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
            .map((message) => (
              <FlightItem key={message.messageId} leadId={leadId} message={message} />
            ))}
        </ol>
      )}
    </Part>
  );
};
