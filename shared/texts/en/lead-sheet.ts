/** The sheet of leads for a spreadsheet program, for staff. */
import type { Translated } from '../filled.ts';

export const leadSheet = {
  /** Titles of columns, short. */
  columns: {
    lead: 'Lead',
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    status: 'Status',
    outcome: 'Outcome',
    concern: 'Concern',
    enquired: 'Enquired',
    lastScreening: 'Last screening',
    assignedTo: 'Assigned to',
    source: 'Source',
    held: 'Held',
    possibleDuplicate: 'Possible duplicate',
  },
  outcomes: {
    suitable: 'Suitable',
    suitable_with_cautions: 'Suitable, with cautions',
    consult_clinician: 'A clinician first',
    defer_until: 'Wait',
    not_suitable: 'Not suitable',
  },
  /** In a column such as "Held". */
  yes: 'yes',
};

/** The same in each language. */
export type LeadSheetTexts = Translated<typeof leadSheet>;
