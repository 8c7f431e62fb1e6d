import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Overlay } from '../../../shared/screening/overlay.ts';
import type { Rule, StricterSeverity } from '../../../shared/screening/rule-set.ts';
import { severityLabels } from '../labels/outcome-labels.ts';
import { heavierThan, waitFor, weigh } from './edit-overlay.ts';
import styles from './rules.module.css';

type Props = {
  rule: Rule;
  reason: string;
  overlay: Overlay;
  /** Why its days cannot stand. */
  fault: string | undefined;
  onChange: (overlay: Overlay) => void;
  onRemove: () => void;
};

/** One rule that is stricter here: its published standing, and what the clinic makes of it. */
export const RuleRow = ({ rule, reason, overlay, fault, onChange, onRemove }: Props) => {
  const { id, severity, wait } = rule;
  const weights = heavierThan(rule);
  return (
    <li>
      <p className={styles.rule}>
        <strong>{reason}</strong>
        <span className={styles.soft}>
          Published: {severityLabels[severity].toLowerCase()}
          {wait && `, ${wait.days} days`}
        </span>
      </p>
      <div className={styles.tighten}>
        {wait && (
          <TextInput
            type="number"
            label="Days to wait"
            min={wait.days + 1}
            // Emptied, it is empty: no number stands for that in an overlay but 0, which cannot stand.
            value={(overlay.waits?.[id] ?? wait.days) || ''}
            error={fault}
            onChange={(event) => onChange(waitFor(overlay, id, Number(event.currentTarget.value)))}
          />
        )}
        {weights.length > 0 && (
          <NativeSelect
            label="Weight"
            data={[
              { value: '', label: 'As published' },
              ...weights.map((value) => ({ value, label: severityLabels[value] })),
            ]}
            value={overlay.severities?.[id] ?? ''}
            onChange={(event) =>
              onChange(weigh(overlay, id, (event.currentTarget.value || undefined) as StricterSeverity | undefined))
            }
          />
        )}
        <Button variant="subtle" color="gray" aria-label={`Remove: ${reason}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </li>
  );
};
