/** Plans the reminders of sign-offs that will be over, clinic by clinic: each once, however often this runs. */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { dueReminder, rulesReviews } from '../../mail/plan/plan-rules-review.ts';
import { noticeWrite } from '../clinics/clinic-store.ts';
import type { MemberStore } from '../clinics/member-store.ts';
import type { Database } from '../table/clients.ts';
import { retryWrite } from '../table/conditional-write.ts';
import { type ByClinicDeps, planByClinic } from './plan-by-clinic.ts';

type ReviewDeps = ByClinicDeps & { members: Pick<MemberStore, 'listMembers'> };

/** Plans what is due. A clinic whose sign-off is good for longer costs one read of its settings. */
export const planReviews = (db: Database, table: string, { members, ...deps }: ReviewDeps) =>
  planByClinic(deps, async (settings, at) => {
    if (dueReminder(settings, at) === undefined) return 0;
    let planned = 0;
    for (const review of rulesReviews(settings, await members.listMembers(settings.clinic), at)) {
      const { Put } = noticeWrite(table, review);
      const written = await retryWrite(db, new PutCommand(Put));
      if (written.outcome === 'done') planned += 1;
    }
    return planned;
  });
