/** Kinds of items that are records and outlive what they are about: in the audit table and in the ledger. */
import { lasting, type Register } from '../../leads/data-class.ts';
import type { AuditEntry } from '../items/audit-entry.ts';
import { own, type StayingKind, starts, stored, suppressionAttributes } from './clinic-item-kinds.ts';

const entryAttributes = {
  clinic: lasting('audit'),
  entryId: lasting('audit'),
  at: lasting('audit'),
  actor: lasting('audit'),
  action: lasting('audit'),
  leadId: lasting('audit'),
  memberId: lasting('audit'),
  fields: lasting('audit'),
  count: lasting('audit'),
} satisfies Register<AuditEntry>;

/** In the audit table. */
export const auditKinds = {
  entry: {
    about: 'who did what: names of fields and counts, never values',
    keptFor: '3 years',
    isOf: starts('CLINIC#'),
    attributes: { ...entryAttributes, ...stored, ttl: lasting('audit') },
  },
} as const satisfies Record<string, StayingKind>;

/** In the ledger, which no restore takes back. */
export const ledgerKinds = {
  suppressed: {
    about: 'an address that was suppressed or lifted, by its keyed hash',
    keptFor: 'until the clinic closes',
    isOf: starts('SUPP#'),
    attributes: { ...suppressionAttributes, ...stored, kind: own },
  },
  erased: {
    about: 'that a lead was erased',
    keptFor: '3 years',
    isOf: starts('ERASE#'),
    attributes: { ...stored, kind: own, clinic: own, leadId: own, at: own, reasonCode: own, ttl: own },
  },
  seal: {
    about: 'seal over a day of the audit',
    keptFor: '3 years',
    isOf: starts('SEAL#'),
    attributes: {
      ...stored,
      kind: own,
      clinic: own,
      day: own,
      count: own,
      digest: own,
      previous: own,
      seal: own,
      ttl: own,
    },
  },
} as const satisfies Record<string, StayingKind>;
