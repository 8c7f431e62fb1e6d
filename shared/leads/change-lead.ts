/** What a lead becomes when staff, or the person by a link, change it. Pure. */
import type { Lead } from './lead.ts';
import { type CloseReason, mayBecome } from './status-moves.ts';

type Changeable = 'status' | 'assignee' | 'contact' | 'possibleDuplicate' | 'wantsMarketing' | 'wantsReminder';

/**
 * What is to be different; `assignee: undefined` takes the lead from whoever has it. Closing needs a reason;
 * `isRelease`: a held lead, or its held screening, may be mailed.
 */
export type LeadChange = Partial<Pick<Lead, Changeable>> & {
  closeReason?: CloseReason;
  isRelease?: boolean;
};

/** The lead after a change; undefined when the change is not allowed. */
export const changedLead = (before: Lead, { isRelease = false, ...change }: LeadChange): Lead | undefined => {
  const { hold, closeReason, ...rest } = before;
  const asked = change.status ?? before.status;
  const status = isRelease && before.status === 'held' ? 'new' : asked;
  if (!isRelease && !mayBecome(before.status, asked)) return undefined;
  const reason = change.closeReason ?? closeReason;
  if (status === 'closed' && !reason) return undefined;
  return {
    ...rest,
    ...change,
    status,
    version: before.version + 1,
    closeReason: status === 'closed' ? reason : undefined,
    hold: isRelease ? undefined : hold,
  };
};
