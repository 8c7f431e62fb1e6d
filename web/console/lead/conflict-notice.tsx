import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import type { LeadPatchRequest } from '../../../shared/contract/requests/lead-requests.ts';
import { movesFrom } from '../words/status.ts';
import styles from './side.module.css';
import { differences } from './standing.ts';

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
      <h3>Changed by somebody else meanwhile</h3>
      <table className={styles.versions}>
        <thead>
          <tr>
            <td />
            <th scope="col">Now</th>
            <th scope="col">Yours</th>
          </tr>
        </thead>
        <tbody>
          {differences(lead, wanted).map(({ name, now, mine }) => (
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
          Keep what is there
        </Button>
        {isPossible && (
          <Button size="xs" onClick={onSave} loading={isSaving}>
            Save mine
          </Button>
        )}
      </div>
      {!isPossible && <p className={styles.soft}>From where it is now, the lead cannot go to where you wanted it.</p>}
    </div>
  );
};
