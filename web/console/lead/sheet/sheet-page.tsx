import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Printer } from 'lucide-react';
import { Link } from 'wouter';
import { useClinicContext } from '../../clinic-context.ts';
import { Failure } from '../../components/failure.tsx';
import { Notice } from '../../components/notice.tsx';
import { useTitle } from '../../components/use-title.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { useStaffWords } from '../screening/use-staff-words.ts';
import { leadQuery } from '../use-lead.ts';
import { LeadSheet } from './lead-sheet.tsx';
import styles from './sheet.module.css';

/** A lead on paper, for the consultation: the latest screening, what was decided, and room to write. */
export default function SheetPage({ leadId }: { leadId: string }) {
  const {
    lead: { sheet: texts },
    components,
  } = usePageTexts();
  useTitle(texts.title);
  // Read once: paper does not change, and each reading goes on record.
  const { data, error, refetch } = useQuery(leadQuery(useClinicContext(), leadId));
  const { isPending } = useStaffWords();
  const lead = isPending ? undefined : data?.data;
  const [screening] = lead?.screenings ?? [];
  return (
    <>
      <div className={styles.tools}>
        <Link href={`/leads/${leadId}`} className={styles.back}>
          <ArrowLeft aria-hidden size={16} /> {texts.back}
        </Link>
        <Button leftSection={<Printer aria-hidden size={16} />} disabled={!screening} onClick={() => window.print()}>
          {texts.print}
        </Button>
      </div>
      {error && !data && <Failure isPage error={error} onRetry={refetch} />}
      {!lead && !error && <Skeleton height={600} radius="md" aria-label={components.loading} />}
      {lead && !screening && <Notice icon={Printer} title={texts.nothing} />}
      {lead && screening && <LeadSheet lead={lead} screening={screening} />}
    </>
  );
}
