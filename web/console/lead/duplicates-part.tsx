import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { DuplicateAnswer, OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext, useHasRole } from '../clinic-context.ts';
import { Part } from '../components/part.tsx';
import { statusLabels } from '../labels/lead-status-labels.ts';
import styles from './side.module.css';
import { useLeadChange } from './use-lead-change.ts';

const Other = ({ leadId, other, mayLink }: { leadId: string; other: DuplicateAnswer; mayLink: boolean }) => {
  const { dates } = useClinicContext();
  const change = useLeadChange(leadId);
  const { isLinked } = other;
  return (
    <li>
      <Link href={`/leads/${other.leadId}`}>{other.name || 'No name given'}</Link>
      <p className={styles.soft}>
        {statusLabels[other.status]}, came {dates.day(other.createdAt)}
        {isLinked && '. Marked as the same person'}
      </p>
      {mayLink && (
        <Button
          variant="default"
          size="compact-sm"
          mt={6}
          loading={change.isPending}
          onClick={() =>
            change.mutate({
              method: isLinked ? 'DELETE' : 'PUT',
              path: `/duplicates/${other.leadId}`,
              done: isLinked ? 'No longer marked as the same person.' : 'Marked as the same person.',
            })
          }
        >
          {isLinked ? 'Not the same person' : 'Same person'}
        </Button>
      )}
    </li>
  );
};

/** Leads that may be the same person: the same phone number under another e-mail address. Nothing is ever merged. */
export const DuplicatesPart = ({ lead }: { lead: OpenedLeadAnswer }) => {
  const mayLink = useHasRole('staff');
  if (lead.duplicates.length === 0) return null;
  return (
    <Part title="Possible duplicates">
      <ul className={styles.entries}>
        {lead.duplicates.map((other) => (
          <Other key={other.leadId} leadId={lead.leadId} other={other} mayLink={mayLink} />
        ))}
      </ul>
    </Part>
  );
};
