import { Button, Checkbox, Menu } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import type { LeadRowAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { counted } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { useAssignable } from '../colleagues/use-colleagues.ts';
import type { CloseReason } from '../labels/lead-status-labels.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './bulk-bar.module.css';
import type { BulkChange } from './bulk-words.ts';
import { useBulk } from './use-bulk.ts';

/** Reasons for which whole lists are closed, most usual first. */
const reasons: readonly CloseReason[] = ['no_answer', 'spam', 'not_interested', 'duplicate'];

const target = (label: string, isIdle: boolean) => (
  <Menu.Target>
    <Button size="xs" variant="default" disabled={isIdle} rightSection={<ChevronDown aria-hidden size={14} />}>
      {label}
    </Button>
  </Menu.Target>
);

type DoProps = { isIdle: boolean; onChange: (change: BulkChange) => void };

const AssignMenu = ({ isIdle, onChange }: DoProps) => {
  const { me } = useClinicContext();
  const others = useAssignable();
  const { bulk } = usePageTexts().inbox;
  return (
    <Menu shadow="md" position="bottom-start">
      {target(bulk.assign, isIdle)}
      <Menu.Dropdown className={styles.people}>
        <Menu.Item onClick={() => onChange({ assignee: me.email })}>{bulk.me}</Menu.Item>
        {others.map(({ email, name }) => (
          <Menu.Item key={email} onClick={() => onChange({ assignee: email })}>
            {name || email}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onChange({ assignee: null })}>{bulk.nobody}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

const CloseMenu = ({ isIdle, onChange }: DoProps) => {
  const { inbox, labels } = usePageTexts();
  return (
    <Menu shadow="md" position="bottom-start">
      {target(inbox.bulk.close, isIdle)}
      <Menu.Dropdown>
        {reasons.map((closeReason) => (
          <Menu.Item key={closeReason} onClick={() => onChange({ status: 'closed', closeReason })}>
            {labels.closeReasons[closeReason]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

type Props = { leads: readonly LeadRowAnswer[]; chosen: ReadonlySet<string>; onChoose: (leadIds: string[]) => void };

/**
 * What can be done with several leads at once. It is always there, so that nothing moves when the first lead is chosen.
 * Done, nothing is chosen any more.
 */
export const BulkBar = ({ leads, chosen, onChoose }: Props) => {
  const { inbox, lang } = usePageTexts();
  const bulk = useBulk();
  const ids = leads.map(({ leadId }) => leadId).filter((leadId) => chosen.has(leadId));
  const isIdle = ids.length === 0 || bulk.isPending;
  const change = (wanted: BulkChange) =>
    bulk.mutate({ leads: ids.map((leadId) => ({ leadId })), change: wanted }, { onSuccess: () => onChoose([]) });
  return (
    <fieldset className={styles.bar} aria-label={inbox.bulk.group}>
      <Checkbox
        size="sm"
        label={ids.length === 0 ? inbox.bulk.selectAll : counted(ids.length, inbox.bulk.selected, lang)}
        checked={ids.length > 0 && ids.length === leads.length}
        indeterminate={ids.length > 0 && ids.length < leads.length}
        disabled={leads.length === 0}
        onChange={() => onChoose(ids.length === 0 ? leads.map(({ leadId }) => leadId) : [])}
      />
      <AssignMenu isIdle={isIdle} onChange={change} />
      <CloseMenu isIdle={isIdle} onChange={change} />
    </fieldset>
  );
};
