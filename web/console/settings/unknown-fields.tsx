import { useClinicContext } from '../clinic-context.ts';
import { useStats } from '../dashboard/use-stats.ts';
import styles from './settings.module.css';

/** Which forms of the clinic's pages have sent fields lately that were left out. Nobody else would ever hear of it. */
export const UnknownFields = () => {
  const { dates } = useClinicContext();
  const { data } = useStats(30, { isLive: false });
  const forms = data?.ignoredFields ?? [];
  if (forms.length === 0) return null;
  return (
    <div role="alert" className={styles.unknown}>
      <h2>Your forms send fields that we do not use</h2>
      Every enquiry was taken, without these fields. Whoever makes your pages can take them out, or give them names that
      we know.
      <ul className={styles.issues}>
        {forms.map(({ page, names, lastOn }) => (
          <li key={page}>
            {page === '' ? 'A page that did not say where it is' : `Your form on ${page}`} sends: {names} (last on{' '}
            {dates.day(lastOn)})
          </li>
        ))}
      </ul>
    </div>
  );
};
