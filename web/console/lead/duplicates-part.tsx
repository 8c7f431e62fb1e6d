import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { DuplicateAnswer, OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext, useHasRole } from '../clinic-context.ts';
import { Part } from '../components/part.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './side.module.css';
import { useLeadChange } from './use-lead-change.ts';

const Other = ({ leadId, other, mayLink }: { leadId: string; other: DuplicateAnswer; mayLink: boolean }) => {
  const { dates } = useClinicContext();
  const { lead, labels } = usePageTexts();
  const texts = lead.duplicates;
  const change = useLeadChange(leadId);
  const { isLinked } = other;
  return (
    <li>
      <Link href={`/leads/${other.leadId}`}>{other.name || lead.noName}</Link>
      <p className={styles.soft}>
        {filled(isLinked ? texts.cameLinked : texts.came, {
          ...{ status: labels.statuses[other.status], day: dates.day(other.createdAt) },
        })}
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
              done: isLinked ? texts.unlinked : texts.linked,
            })
          }
        >
          {isLinked ? texts.unlink : texts.link}
        </Button>
      )}
    </li>
  );
};

/** Leads that may be the same person: the same phone number under another e-mail address. Nothing is ever merged. */
export const DuplicatesPart = ({ lead }: { lead: OpenedLeadAnswer }) => {
  const mayLink = useHasRole('staff');
  const { title } = usePageTexts().lead.duplicates;
  if (lead.duplicates.length === 0) return null;
  return (
    <Part title={title}>
      <ul className={styles.entries}>
        {lead.duplicates.map((other) => (
          <Other key={other.leadId} leadId={lead.leadId} other={other} mayLink={mayLink} />
        ))}
      </ul>
    </Part>
  );
};
