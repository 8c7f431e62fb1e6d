import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import styles from './side.module.css';
import { useLeadChange } from './use-lead-change.ts';

/** A note for colleagues. It stays as it was written. */
export const NoteForm = ({ leadId }: { leadId: string }) => {
  const [text, setText] = useState('');
  const change = useLeadChange(leadId);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(
          { method: 'POST', path: '/notes', body: { text: text.trim() }, done: 'Noted.' },
          { onSuccess: () => setText('') },
        );
      }}
    >
      <Textarea
        label="Note"
        placeholder="For colleagues; patients never see it"
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={change.error?.message}
      />
      <div>
        <Button type="submit" size="xs" disabled={!text.trim()} loading={change.isPending}>
          Add note
        </Button>
      </div>
    </form>
  );
};
