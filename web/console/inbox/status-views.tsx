import { Link } from 'wouter';
import { type LeadStatus, leadStatuses, statusLabels } from '../labels/lead-status-labels.ts';
import { useStatusCounts } from './use-status-counts.ts';
import styles from './views.module.css';

const order: readonly LeadStatus[] = [...leadStatuses.filter((status) => status !== 'held'), 'held'];

/** The statuses as views of the list, each with how many leads it has. */
export const StatusViews = ({ current }: { current: string }) => {
  const counts = useStatusCounts();
  const total = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  const views = [
    { status: '', title: 'All', count: total },
    ...order.map((status) => ({ status, title: statusLabels[status], count: counts?.[status] })),
  ];
  return (
    <nav aria-label="Statuses" className={styles.views}>
      {views.map(({ status, title, count }) => (
        <Link
          key={status}
          href={status ? `/leads?status=${status}` : '/leads'}
          className={styles.view}
          aria-current={current === status ? 'true' : undefined}
        >
          {title}
          <span className={styles.number}>{count ?? ''}</span>
        </Link>
      ))}
    </nav>
  );
};
