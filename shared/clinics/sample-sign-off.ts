/** A sign-off of nobody, for a laptop's clinics and the demo; it says so wherever it is shown. Deployments never count it. */
import { addDays } from '../screening/calendar-day.ts';
import { currentVersion, type Treatment } from '../screening/published/treatments.ts';
import type { ClinicSettings } from './clinic-settings.ts';
import { digestsToSign } from './rule-standing.ts';
import type { RulesEntry } from './rules-history.ts';
import type { SignOff } from './sign-off.ts';

/** Who stands on samples, in so many words. */
const nobody = { name: 'Dr Carla Bianchi', registration: { number: '00000', body: 'Sample register' } } as const;

/** Days for which a sample counts. */
const samplePeriod = 365;

type Sampled = Pick<ClinicSettings, 'clinic' | 'overlay'> & { treatments: readonly [Treatment, ...Treatment[]] };

/** The sample of a clinic's first treatment in its current version, signed on a day (`YYYY-MM-DD`) of the clinic. */
export const sampleSignOff = ({ clinic, treatments: [treatment], overlay }: Sampled, on: string): SignOff => {
  const name = { treatment, version: currentVersion(treatment) };
  const digests = digestsToSign(name, overlay);
  if (!digests) throw new Error('The current rule set of a treatment is not frozen');
  return {
    ...{ approvalId: `sample-${clinic}`, ...nobody, at: `${on}T09:00:00.000Z`, on, isSample: true },
    ...{ ...name, digests, reviewBy: addDays(on, samplePeriod) },
  };
};

/** The entry of the history that a sample begins. */
export const sampleEntry = ({ clinic, overlay = {} }: Sampled, signOff: SignOff): RulesEntry => {
  const { approvalId: entryId, at, name: byName } = signOff;
  return { kind: 'signed', entryId, clinic, at, by: 'sample', byName, signOff, overlay };
};
