import { Skeleton } from '@mantine/core';
import { Failure } from '../components/failure.tsx';
import { useTitle } from '../components/use-title.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { LeadDetail } from './lead-detail.tsx';
import { ListSteps } from './list-steps.tsx';
import { useStaffWords } from './screening/use-staff-words.ts';
import { useLead } from './use-lead.ts';

/** One lead: what they answered, what came of it, and what the clinic has done and can do. */
export default function LeadPage({ leadId }: { leadId: string }) {
  const { lead: texts, components } = usePageTexts();
  useTitle(texts.title);
  const { data, error, refetch } = useLead(leadId);
  const { isPending } = useStaffWords();
  return (
    <>
      <ListSteps leadId={leadId} />
      {error && !data && <Failure isPage error={error} onRetry={refetch} />}
      {(!data || isPending) && !error && <Skeleton height={480} radius="md" aria-label={components.loading} />}
      {data && !isPending && <LeadDetail key={leadId} lead={data.data} etag={data.etag ?? ''} />}
    </>
  );
}
