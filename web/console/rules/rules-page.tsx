import { Skeleton } from '@mantine/core';
import { Link } from 'wouter';
import { useHasRole } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { useTitle } from '../components/use-title.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { HistoryPart } from './history-part.tsx';
import { InForcePart } from './in-force-part.tsx';
import { ProposalPart } from './proposal-part.tsx';
import { ProposePart } from './propose-part.tsx';
import styles from './rules.module.css';
import { useRules } from './use-rules.ts';

/** By which rules the clinic screens, who stands for them, and what is proposed. Everybody may read it. */
export default function RulesPage() {
  const { rules: texts } = usePageTexts();
  useTitle(texts.title);
  const mayPropose = useHasRole('clinician');
  const { data: rules, error, refetch } = useRules();
  return (
    <div className={styles.page}>
      <h1>{texts.title}</h1>
      {error && !rules && <Failure error={error} onRetry={refetch} />}
      {!rules && !error && <Skeleton height={480} radius="md" />}
      {rules && (
        <>
          <InForcePart rules={rules} />
          {rules.proposal && <ProposalPart rules={rules} proposal={rules.proposal} />}
          {mayPropose && (
            <p>
              <Link href="/what-if">{texts.whatIf}</Link>
            </p>
          )}
          {mayPropose && <ProposePart rules={rules} />}
          <HistoryPart />
        </>
      )}
    </div>
  );
}
