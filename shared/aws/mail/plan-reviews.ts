/** Plans the reminders of sign-offs that will be over, clinic by clinic: each once, however often this runs. */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { dueReminder, rulesReviews } from '../../mail/plan/plan-rules-review.ts';
import { type ClinicStore, noticeWrite } from '../clinics/clinic-store.ts';
import type { MemberStore } from '../clinics/member-store.ts';
import type { Database } from '../table/clients.ts';
import { retryWrite } from '../table/conditional-write.ts';

export type ReviewDeps = {
  clinics: Pick<ClinicStore, 'listClinics' | 'readClinic'>;
  members: Pick<MemberStore, 'listMembers'>;
  failed: (clinic: string, error: unknown) => void;
};

/** How many reminders were planned; `isComplete`: false when a clinic failed or there was no time for it. */
export type PlannedReviews = { planned: number; isComplete: boolean };

/**
 * Plans what is due at an instant (ms). A clinic that fails does not stop the others; the next run tries it again. A clinic
 * whose sign-off is good for longer costs one read of its settings.
 */
export const planReviews =
  (db: Database, table: string, { clinics, members, failed }: ReviewDeps) =>
  async (at: number, hasTime: () => boolean): Promise<PlannedReviews> => {
    const ofClinic = async (clinic: string): Promise<number> => {
      const settings = await clinics.readClinic(clinic);
      if (!settings || dueReminder(settings, at) === undefined) return 0;
      let planned = 0;
      for (const review of rulesReviews(settings, await members.listMembers(clinic), at)) {
        const { Put } = noticeWrite(table, review);
        const written = await retryWrite(db, new PutCommand(Put));
        if (written.outcome === 'done') planned += 1;
      }
      return planned;
    };

    let planned = 0;
    let isComplete = true;
    for (const clinic of await clinics.listClinics()) {
      try {
        if (hasTime()) planned += await ofClinic(clinic);
        else isComplete = false;
      } catch (error) {
        isComplete = false;
        failed(clinic, error);
      }
    }
    return { planned, isComplete };
  };
