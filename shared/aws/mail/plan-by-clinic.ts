/** Plans notices clinic by clinic. A clinic that fails does not stop the others; the next run tries it again. */
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import type { ClinicStore } from '../clinics/clinic-store.ts';

export type ByClinicDeps = {
  clinics: Pick<ClinicStore, 'listClinics' | 'readSettings'>;
  failed: (clinic: string, error: unknown) => void;
};

/** How many notices were planned; `isComplete`: false when a clinic failed or there was no time for it. */
export type PlannedNotices = { planned: number; isComplete: boolean };

/** Makes a run over all clinics of what plans the notices of one at an instant (ms), and answers how many. */
export const planByClinic =
  ({ clinics, failed }: ByClinicDeps, ofClinic: (settings: ClinicSettings, at: number) => Promise<number>) =>
  async (at: number, hasTime: () => boolean): Promise<PlannedNotices> => {
    let planned = 0;
    let isComplete = true;
    for (const clinic of await clinics.listClinics()) {
      try {
        const settings = hasTime() ? await clinics.readSettings(clinic) : undefined;
        if (settings) planned += await ofClinic(settings, at);
        else isComplete = isComplete && hasTime();
      } catch (error) {
        isComplete = false;
        failed(clinic, error);
      }
    }
    return { planned, isComplete };
  };
