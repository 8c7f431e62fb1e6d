import { useClinicContext } from '../../clinic-context.ts';
import { nameOf, useColleagues } from '../../colleagues/use-colleagues.ts';
import { statusLabels } from '../../labels/lead-status-labels.ts';
import type { FieldName } from './lead-draft.ts';

/** The names of the fields, as they stand beside them. */
export const fieldLabels: Readonly<Record<FieldName, string>> = {
  status: 'Status',
  assignee: 'Assigned to',
  phone: 'Phone',
  followUpOn: 'Call back on',
};

/** How a field's value reads: a colleague by name, a status by its word. */
export const useFieldWords = (): ((name: FieldName, value: string) => string) => {
  const { me, dates } = useClinicContext();
  const colleagues = useColleagues();
  return (name, value) => {
    if (name === 'status') return Object.entries(statusLabels).find(([status]) => status === value)?.[1] ?? value;
    if (name === 'phone') return value || 'no number';
    if (name === 'followUpOn') return value ? dates.day(value) : 'no day';
    return value === me.email ? 'you' : value ? nameOf(colleagues, value) : 'nobody';
  };
};
