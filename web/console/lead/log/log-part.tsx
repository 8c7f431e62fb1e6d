import { Button } from '@mantine/core';
import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useHasRole } from '../../clinic-context.ts';
import { Part } from '../../components/part.tsx';
import { statusWithReason } from '../../labels/lead-status-labels.ts';
import { useLeadChange } from '../use-lead-change.ts';
import styles from './log.module.css';
import { LogForm } from './log-form.tsx';
import { fieldLabels, useFieldWords } from './use-field-words.ts';

const Standing = ({ lead }: { lead: OpenedLeadAnswer }) => {
  const words = useFieldWords();
  return (
    <>
      <dl className={styles.standing}>
        <dt>{fieldLabels.status}</dt>
        <dd>{statusWithReason(lead.status, lead.closeReason)}</dd>
        <dt>{fieldLabels.assignee}</dt>
        <dd>{words('assignee', lead.assignee ?? '')}</dd>
      </dl>
      <p className={styles.soft}>
        You can read this lead. To change it you need the role Staff; ask an admin of your clinic.
      </p>
    </>
  );
};

/** Where a lead stands, and for staff the form that takes it further. */
export const LogPart = ({ lead, etag }: { lead: OpenedLeadAnswer; etag: string }) => {
  const mayChange = useHasRole('staff');
  const release = useLeadChange(lead.leadId);
  if (!mayChange) {
    return (
      <Part title="Progress">
        <Standing lead={lead} />
      </Part>
    );
  }
  return (
    <Part title="Log a contact">
      {lead.held && (
        <Button
          fullWidth
          mb="sm"
          loading={release.isPending}
          onClick={() =>
            release.mutate({ method: 'POST', path: '/release', done: 'Released. Its mails will be sent.' })
          }
        >
          Release this lead
        </Button>
      )}
      <LogForm lead={lead} etag={etag} />
    </Part>
  );
};
