import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Overlay } from '../../../shared/screening/overlay.ts';
import type { Rule, StricterSeverity } from '../../../shared/screening/rule-set.ts';
import { counted, filled } from '../../../shared/texts/filled.ts';
import { usePageTexts } from '../texts/use-texts.ts';
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
  const { rules, labels, lang } = usePageTexts();
  const { overlay: texts } = rules;
  const { id, severity, wait } = rule;
  const weight = texts.weights[severity];
  const standing = wait ? filled(texts.standing, { weight, days: counted(wait.days, texts.days, lang) }) : weight;
  const weights = heavierThan(rule);
  return (
    <li>
      <p className={styles.rule}>
        <strong>{reason}</strong>
        <span className={styles.soft}>{filled(texts.published, { standing })}</span>
      </p>
      <div className={styles.tighten}>
        {wait && (
          <TextInput
            type="number"
            label={texts.wait}
            min={wait.days + 1}
            // Emptied, it is empty: no number stands for that in an overlay but 0, which cannot stand.
            value={(overlay.waits?.[id] ?? wait.days) || ''}
            error={fault}
            onChange={(event) => onChange(waitFor(overlay, id, Number(event.currentTarget.value)))}
          />
        )}
        {weights.length > 0 && (
          <NativeSelect
            label={texts.weight}
            data={[
              { value: '', label: texts.asPublished },
              ...weights.map((value) => ({ value, label: labels.severities[value] })),
            ]}
            value={overlay.severities?.[id] ?? ''}
            onChange={(event) =>
              onChange(weigh(overlay, id, (event.currentTarget.value || undefined) as StricterSeverity | undefined))
            }
          />
        )}
        <Button
          variant="subtle"
          color="gray"
          aria-label={filled(texts.removeRule, { rule: reason })}
          onClick={onRemove}
        >
          {texts.remove}
        </Button>
      </div>
    </li>
  );
};
