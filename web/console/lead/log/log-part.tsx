import { Button } from '@mantine/core';
import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useHasRole } from '../../clinic-context.ts';
import { Part } from '../../components/part.tsx';
import { statusWithReason } from '../../labels/lead-status-labels.ts';
import { useLeadChange } from '../use-lead-change.ts';
import styles from './log.module.css';
import { LogForm } from './log-form.tsx';
import { UndoStatus } from './undo-status.tsx';
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

/** A held lead is let go, and mailed, or closed without anybody being mailed. */
const HeldButtons = ({ lead: { leadId, status }, etag }: { lead: OpenedLeadAnswer; etag: string }) => {
  const release = useLeadChange(leadId);
  const close = useLeadChange(leadId);
  const spam = { status: 'closed', closeReason: 'spam' };
  return (
    <div className={styles.held}>
      <Button
        loading={release.isPending}
        onClick={() => release.mutate({ method: 'POST', path: '/release', done: 'Released. Its mails will be sent.' })}
      >
        Release this lead
      </Button>
      {status === 'held' && (
        <Button
          variant="default"
          loading={close.isPending}
          onClick={() =>
            close.mutate({
              ...({ method: 'PATCH', path: '', body: spam, ifMatch: etag } as const),
              done: 'Closed as spam. Nobody was mailed.',
            })
          }
        >
          Close as spam
        </Button>
      )}
    </div>
  );
};

/** Where a lead stands, and for staff the form that takes it further. */
export const LogPart = ({ lead, etag }: { lead: OpenedLeadAnswer; etag: string }) => {
  const mayChange = useHasRole('staff');
  if (!mayChange) {
    return (
      <Part title="Progress">
        <Standing lead={lead} />
      </Part>
    );
  }
  return (
    <Part title="Log a contact">
      {lead.held && <HeldButtons lead={lead} etag={etag} />}
      <UndoStatus lead={lead} />
      <LogForm lead={lead} etag={etag} />
    </Part>
  );
};
