import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { filled } from '../../../shared/texts/filled.ts';
import { usePlaceInList } from '../components/list-walk.ts';
import { useKeys } from '../keys/use-keys.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './lead-page.module.css';

const focusOn = (key: string): void => {
  const field = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
};

const Step = ({ leadId, name, icon: Icon }: { leadId: string | undefined; name: string; icon: typeof ChevronLeft }) =>
  leadId ? (
    <Link href={`/leads/${leadId}`} className={styles.step} aria-label={name}>
      <Icon aria-hidden size={18} />
    </Link>
  ) : (
    <span className={styles.step} data-is-end>
      <Icon aria-hidden size={18} />
    </span>
  );

/** The way back to the list, and to the leads before and after this one in it, by pointer and by key. */
export const ListSteps = ({ leadId }: { leadId: string }) => {
  const { address, place } = usePlaceInList(leadId);
  const [, navigate] = useLocation();
  const { before, after } = place ?? {};
  const texts = usePageTexts().lead.steps;
  useKeys(
    useMemo(
      () => ({
        j: () => after && navigate(`/leads/${after}`),
        k: () => before && navigate(`/leads/${before}`),
        e: () => focusOn('e'),
        n: () => focusOn('n'),
      }),
      [after, before, navigate],
    ),
  );
  return (
    <nav aria-label={texts.list} className={styles.walk}>
      <Link href={address} className={styles.back}>
        <ArrowLeft aria-hidden size={16} /> {address.startsWith('/to-do') ? texts.toDo : texts.leads}
      </Link>
      {place && (
        <span className={styles.steps}>
          <Step leadId={before} name={texts.before} icon={ChevronLeft} />
          <span>{filled(texts.place, { place: String(place.place), count: String(place.count) })}</span>
          <Step leadId={after} name={texts.after} icon={ChevronRight} />
        </span>
      )}
    </nav>
  );
};
