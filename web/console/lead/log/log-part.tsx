import { Button } from '@mantine/core';
import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useHasRole } from '../../clinic-context.ts';
import { Part } from '../../components/part.tsx';
import { statusWithReason } from '../../labels/lead-status-labels.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { useLeadChange } from '../use-lead-change.ts';
import styles from './log.module.css';
import { LogForm } from './log-form.tsx';
import { UndoStatus } from './undo-status.tsx';
import { useFieldWords } from './use-field-words.ts';

const Standing = ({ lead }: { lead: OpenedLeadAnswer }) => {
  const words = useFieldWords();
  const texts = usePageTexts();
  const { fields, readOnly } = texts.lead.log;
  return (
    <>
      <dl className={styles.standing}>
        <dt>{fields.status}</dt>
        <dd>{statusWithReason(texts, lead.status, lead.closeReason)}</dd>
        <dt>{fields.assignee}</dt>
        <dd>{words('assignee', lead.assignee ?? '')}</dd>
      </dl>
      <p className={styles.soft}>{readOnly}</p>
    </>
  );
};

/** A held lead is let go, and mailed, or closed without anybody being mailed. */
const HeldButtons = ({ lead: { leadId, status }, etag }: { lead: OpenedLeadAnswer; etag: string }) => {
  const texts = usePageTexts().lead.log;
  const release = useLeadChange(leadId);
  const close = useLeadChange(leadId);
  const spam = { status: 'closed', closeReason: 'spam' };
  return (
    <div className={styles.held}>
      <Button
        loading={release.isPending}
        onClick={() => release.mutate({ method: 'POST', path: '/release', done: texts.released })}
      >
        {texts.release}
      </Button>
      {status === 'held' && (
        <Button
          variant="default"
          loading={close.isPending}
          onClick={() =>
            close.mutate({
              ...({ method: 'PATCH', path: '', body: spam, ifMatch: etag } as const),
              done: texts.closedAsSpam,
            })
          }
        >
          {texts.closeAsSpam}
        </Button>
      )}
    </div>
  );
};

/** Where a lead stands, and for staff the form that takes it further. */
export const LogPart = ({ lead, etag }: { lead: OpenedLeadAnswer; etag: string }) => {
  const mayChange = useHasRole('staff');
  const texts = usePageTexts().lead.log;
  if (!mayChange) {
    return (
      <Part title={texts.readOnlyTitle}>
        <Standing lead={lead} />
      </Part>
    );
  }
  return (
    <Part title={texts.title}>
      {lead.held && <HeldButtons lead={lead} etag={etag} />}
      <UndoStatus lead={lead} />
      <LogForm lead={lead} etag={etag} />
    </Part>
  );
};
