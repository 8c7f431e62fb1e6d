import { Alert, Button, NativeSelect, Radio } from '@mantine/core';
import { useState } from 'react';
import type { SettingsAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import type { Overlay } from '../../../shared/screening/overlay.ts';
import { versionsOf } from '../../../shared/screening/published/treatments.ts';
import { Part } from '../components/part.tsx';
import { OverlayFields } from '../rules/overlay-fields.tsx';
import type { WhatIfAsked } from './use-what-if.ts';
import styles from './what-if.module.css';

const numbers = [100, 1_000, 10_000, 100_000];

type Props = {
  settings: SettingsAnswer;
  /** What the latest run was asked. */
  asked: WhatIfAsked | undefined;
  isRunning: boolean | undefined;
  onStart: (asked: WhatIfAsked) => void;
};

/** By which rules screenings are judged again, and how many of them. */
export const RulesChoice = ({ settings, asked, isRunning, onStart }: Props) => {
  const versions = versionsOf(settings.treatments[0]);
  const [version, setVersion] = useState(asked ? (asked.version ?? '') : (versions.at(-1) ?? ''));
  const [isOther, setIsOther] = useState(asked?.overlay !== undefined);
  const [last, setLast] = useState(String(asked?.last ?? 1_000));
  const [overlay, setOverlay] = useState<Overlay>(asked?.overlay ?? settings.overlay ?? {});
  const isNothing = version === '' && !isOther;
  const start = () => onStart({ ...(version && { version }), ...(isOther && { overlay }), last: Number(last) });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isNothing) start();
      }}
    >
      <Part title="Judge by">
        <div className={styles.fields}>
          <NativeSelect
            label="Version of the rules"
            data={[
              { value: '', label: 'The one of each screening' },
              ...versions.map((value) => ({ value, label: `${settings.treatments[0]} ${value}` })),
            ]}
            value={version}
            onChange={(event) => setVersion(event.currentTarget.value)}
          />
          <NativeSelect
            label="Newest screenings"
            data={numbers.map((value) => ({ value: String(value), label: value.toLocaleString('en') }))}
            value={last}
            onChange={(event) => setLast(event.currentTarget.value)}
          />
          <Radio.Group
            label="Stricter rules of the clinic"
            value={isOther ? 'other' : 'own'}
            onChange={(value) => setIsOther(value === 'other')}
          >
            <Radio value="own" label="As they were for each screening" mt="xs" />
            <Radio value="other" label="As I write them below" mt="xs" />
          </Radio.Group>
        </div>
      </Part>
      {isOther && (
        <Part title="Stricter rules">
          <OverlayFields overlay={overlay} onChange={setOverlay} />
        </Part>
      )}
      {isNothing && (
        <Alert color="gray" role="status" title="Nothing would be different">
          Choose a version, or write stricter rules.
        </Alert>
      )}
      <div>
        <Button type="submit" disabled={isNothing} loading={isRunning}>
          Judge again
        </Button>
      </div>
    </form>
  );
};
