import { expect, test } from 'vitest';
import { clinicSettings } from '../../shared/clinics/clinic-settings.ts';
import { plannedKinds } from '../../shared/mail/kinds.ts';
import { aClinic } from '../builders.ts';

test.each(plannedKinds)(
  'settings that were stored before there was a mail kind are read with it switched off: %s',
  (kind) => {
    const { plan, ...settings } = aClinic();
    const { [kind]: newer, ...older } = plan;
    const read = clinicSettings.parse({ ...settings, plan: older });
    expect(read.plan).toEqual({ ...plan, [kind]: { ...newer, isOn: false } });
  },
);
