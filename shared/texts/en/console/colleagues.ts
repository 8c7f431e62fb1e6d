import type { Translated } from '../../filled.ts';

/** Who has a lead, as it stands in lists. */
export const colleagues = {
  /** In place of one’s own name. */
  you: 'You',
  /** The same for screen readers. */
  assignedTo: 'Assigned to {name}',
  assignedToYou: 'Assigned to you',
};

/** The same in each language. */
export type ColleaguesTexts = Translated<typeof colleagues>;
