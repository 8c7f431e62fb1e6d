import { Button } from '@mantine/core';
import type { OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import type { LeadPatchRequest } from '../../../shared/contract/requests/lead-requests.ts';
import { isProblem } from '../api/read-problem.ts';
import { useHasRole } from '../clinic-context.ts';
import { Part } from '../components/part.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import styles from './side.module.css';
import { StatusForm } from './status-form.tsx';
import { useLeadChange } from './use-lead-change.ts';

/** What staff set about a lead: status, who it is assigned to, the phone number. Nobody's change is overwritten unseen. */
export const StatusPart = ({ lead, etag }: { lead: OpenedLeadAnswer; etag: string }) => {
  const mayChange = useHasRole('staff');
  const change = useLeadChange(lead.leadId);
  const release = useLeadChange(lead.leadId);
  const wanted = change.variables?.body as LeadPatchRequest | undefined;
  const save = (body: LeadPatchRequest) =>
    change.mutate({ method: 'PATCH', path: '', body, ifMatch: etag, done: 'Saved.' });
  const isConflict = isProblem(change.error, 'precondition-failed');
  return (
    <Part title="Progress">
      {isConflict && wanted && (
        <ConflictNotice
          lead={lead}
          wanted={wanted}
          onKeep={change.reset}
          onSave={() => save(wanted)}
          isSaving={change.isPending}
        />
      )}
      {lead.held && mayChange && (
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
      <StatusForm
        key={`${lead.version}`}
        lead={lead}
        mayChange={mayChange}
        isSaving={change.isPending}
        problem={change.error}
        onSave={save}
      />
      {!mayChange && (
        <p className={styles.soft}>
          You can read this lead. To change it you need the role Staff; ask an admin of your clinic.
        </p>
      )}
    </Part>
  );
};
