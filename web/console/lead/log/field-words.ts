import { statusLabels } from '../../labels/lead-status-labels.ts';
import type { FieldName } from './lead-draft.ts';

/** The names of the fields, as they stand beside them. */
export const fieldLabels: Readonly<Record<FieldName, string>> = {
  status: 'Status',
  assignee: 'Assigned to',
  phone: 'Phone',
};

const nothing: Readonly<Record<FieldName, string>> = { status: '', assignee: 'nobody', phone: 'no number' };

/** A field's value as a person reads it. */
export const fieldWords = (name: FieldName, value: string): string => {
  if (name === 'status') return Object.entries(statusLabels).find(([status]) => status === value)?.[1] ?? value;
  return value || nothing[name];
};
