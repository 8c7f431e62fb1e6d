import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { useStats } from '../dashboard/use-stats.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './settings.module.css';

/** Which forms of the clinic's pages have sent fields lately that were left out. Nobody else would ever hear of it. */
export const UnknownFields = () => {
  const { dates } = useClinicContext();
  const { unknown: texts } = usePageTexts().settings;
  const { data } = useStats(30, { isLive: false });
  const forms = data?.ignoredFields ?? [];
  if (forms.length === 0) return null;
  return (
    <div role="alert" className={styles.unknown}>
      <h2>{texts.title}</h2>
      {texts.about}
      <ul className={styles.issues}>
        {forms.map(({ page, names, lastOn }) => (
          <li key={page}>
            {filled(page === '' ? texts.somewhere : texts.form, { page, names, day: dates.day(lastOn) })}
          </li>
        ))}
      </ul>
    </div>
  );
};
