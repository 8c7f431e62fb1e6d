import { NativeSelect, TextInput } from '@mantine/core';
import type { Overlay } from '../../../shared/screening/overlay.ts';
import type { StricterSeverity } from '../../../shared/screening/rule-set.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { drawAgeLine } from './edit-overlay.ts';
import styles from './rules.module.css';

const usualLine = 21;

type Props = { overlay: Overlay; onChange: (overlay: Overlay) => void; fault: string | undefined };

/** A line of age above 18. People under 18 are never stored, whatever the clinic says. */
export const AgeLineField = ({ overlay, onChange, fault }: Props) => {
  const { rules, labels } = usePageTexts();
  const { overlay: texts } = rules;
  const { ageLine } = overlay;
  return (
    <div className={styles.tighten}>
      <NativeSelect
        label={texts.ageLine}
        data={[
          { value: '', label: texts.noAgeLine },
          ...(['relative', 'absolute'] as const).map((value) => ({ value, label: labels.severities[value] })),
        ]}
        value={ageLine?.severity ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange(
            drawAgeLine(
              overlay,
              value ? { under: ageLine?.under ?? usualLine, severity: value as StricterSeverity } : undefined,
            ),
          )
        }
      />
      {ageLine && (
        <TextInput
          type="number"
          label={texts.under}
          min={19}
          max={120}
          value={ageLine.under || ''}
          error={fault}
          onChange={(event) => onChange(drawAgeLine(overlay, { ...ageLine, under: Number(event.currentTarget.value) }))}
        />
      )}
    </div>
  );
};
