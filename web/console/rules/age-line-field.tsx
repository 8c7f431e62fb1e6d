import { NativeSelect, TextInput } from '@mantine/core';
import type { Overlay } from '../../../shared/screening/overlay.ts';
import type { StricterSeverity } from '../../../shared/screening/rule-set.ts';
import { severityLabels } from '../labels/outcome-labels.ts';
import { drawAgeLine } from './edit-overlay.ts';
import styles from './rules.module.css';

const weights = [
  { value: '', label: 'No age limit of our own' },
  { value: 'relative', label: severityLabels.relative },
  { value: 'absolute', label: severityLabels.absolute },
];

const usualLine = 21;

type Props = { overlay: Overlay; onChange: (overlay: Overlay) => void; fault: string | undefined };

/** A line of age above 18. People under 18 are never stored, whatever the clinic says. */
export const AgeLineField = ({ overlay, onChange, fault }: Props) => {
  const { ageLine } = overlay;
  return (
    <div className={styles.tighten}>
      <NativeSelect
        label="Adults under a certain age"
        data={weights}
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
          label="Under the age of"
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
