import { Alert, Button, NativeSelect, Radio, Skeleton } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { SettingsAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import type { Overlay } from '../../../shared/screening/overlay.ts';
import { versionsOf } from '../../../shared/screening/published/treatments.ts';
import { writtenNumber } from '../../../shared/texts/filled.ts';
import { Part } from '../components/part.tsx';
import { OverlayFields } from '../rules/overlay-fields.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
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
  const { whatIf, lang } = usePageTexts();
  const { choice: texts } = whatIf;
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
      <Part title={texts.title}>
        <div className={styles.fields}>
          <NativeSelect
            label={texts.version}
            data={[
              { value: '', label: texts.ownVersion },
              ...versions.map((value) => ({ value, label: `${settings.treatments[0]} ${value}` })),
            ]}
            value={version}
            onChange={(event) => setVersion(event.currentTarget.value)}
          />
          <NativeSelect
            label={texts.last}
            data={numbers.map((value) => ({ value: String(value), label: writtenNumber(value, lang) }))}
            value={last}
            onChange={(event) => setLast(event.currentTarget.value)}
          />
          <Radio.Group
            label={texts.overlay}
            value={isOther ? 'other' : 'own'}
            onChange={(value) => setIsOther(value === 'other')}
          >
            <Radio value="own" label={texts.ownOverlay} mt="xs" />
            <Radio value="other" label={texts.otherOverlay} mt="xs" />
          </Radio.Group>
        </div>
      </Part>
      {isOther && (
        <Part title={texts.stricter}>
          <Suspense fallback={<Skeleton height={160} />}>
            <OverlayFields overlay={overlay} onChange={setOverlay} />
          </Suspense>
        </Part>
      )}
      {isNothing && (
        <Alert color="gray" role="status" title={texts.nothing}>
          {texts.choose}
        </Alert>
      )}
      <div>
        <Button type="submit" disabled={isNothing} loading={isRunning}>
          {texts.start}
        </Button>
      </div>
    </form>
  );
};
