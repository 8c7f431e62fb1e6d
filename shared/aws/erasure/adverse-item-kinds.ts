/** Kinds of items of adverse events that an erase takes along: entries under the lead, and the rows of the clinic's list. */
import { adverseAttributes, adverseRowAttributes } from '../../leads/attribute-register.ts';
import { asLead, type ItemKind, stored, underLead } from './item-kind.ts';

export const adverseItemKinds = {
  adverse: {
    about: 'adverse event, recorded by a clinician, and what was added to it',
    keptFor: asLead,
    onErase: 'is deleted',
    isOf: underLead(/^ADVERSE#/),
    attributes: { ...adverseAttributes, ...stored },
  },
  adverseRow: {
    about: 'adverse event in the list of its clinic: kind, day, severity and the id of the lead',
    keptFor: asLead,
    onErase: 'is deleted',
    isOf: ({ PK }) => /^CLINIC#[^#]+#ADVERSE$/.test(PK),
    attributes: { ...adverseRowAttributes, ...stored },
  },
} as const satisfies Record<string, ItemKind>;
