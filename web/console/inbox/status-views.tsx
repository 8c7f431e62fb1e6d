import { Link } from 'wouter';
import { writtenNumber } from '../../../shared/texts/filled.ts';
import { type LeadStatus, leadStatuses } from '../labels/lead-status-labels.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { useStatusCounts } from './use-status-counts.ts';
import styles from './views.module.css';

const order: readonly LeadStatus[] = [...leadStatuses.filter((status) => status !== 'held'), 'held'];

/** The statuses as views of the list, each with how many leads it has. */
export const StatusViews = ({ current }: { current: string }) => {
  const { inbox, labels, lang } = usePageTexts();
  const counts = useStatusCounts();
  const total = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  const views = [
    { status: '', title: inbox.views.all, count: total },
    ...order.map((status) => ({ status, title: labels.statuses[status], count: counts?.[status] })),
  ];
  return (
    <nav aria-label={inbox.views.statuses} className={styles.views}>
      {views.map(({ status, title, count }) => (
        <Link
          key={status}
          href={status ? `/leads?status=${status}` : '/leads'}
          className={styles.view}
          aria-current={current === status ? 'true' : undefined}
        >
          {title}
          <span className={styles.number}>{count === undefined ? '' : writtenNumber(count, lang)}</span>
        </Link>
      ))}
    </nav>
  );
};
