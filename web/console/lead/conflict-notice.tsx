import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import type { LeadPatchRequest } from '../../../shared/contract/requests/lead-requests.ts';
import { movesFrom, statusLabels } from '../labels/lead-status-labels.ts';
import { leadDifferences } from './lead-differences.ts';
import styles from './side.module.css';

type Props = {
  lead: OpenedLeadAnswer;
  wanted: LeadPatchRequest;
  onKeep: () => void;
  onSave: () => void;
  isSaving: boolean;
};

/** Somebody else was faster. Shows both and lets the person choose; nothing has been saved. */
export const ConflictNotice = ({ lead, wanted, onKeep, onSave, isSaving }: Props) => {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const isPossible = !wanted.status || wanted.status === lead.status || movesFrom(lead.status).includes(wanted.status);
  return (
    <div ref={notice} tabIndex={-1} role="alert" className={styles.conflict}>
      <h3>Changed by somebody else: nothing of yours is saved yet</h3>
      <table className={styles.versions}>
        <thead>
          <tr>
            <td />
            <th scope="col">Now</th>
            <th scope="col">Yours</th>
          </tr>
        </thead>
        <tbody>
          {leadDifferences(lead, wanted).map(({ name, now, mine }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{now}</td>
              <td>{mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.buttons}>
        <Button size="xs" variant="default" onClick={onKeep}>
          Keep the current values
        </Button>
        {isPossible && (
          <Button size="xs" onClick={onSave} loading={isSaving}>
            Save mine
          </Button>
        )}
      </div>
      {!isPossible && wanted.status && (
        <p className={styles.soft}>
          A lead that is {statusLabels[lead.status].toLowerCase()} cannot become{' '}
          {statusLabels[wanted.status].toLowerCase()}. Keep the current values, then choose another status.
        </p>
      )}
    </div>
  );
};
