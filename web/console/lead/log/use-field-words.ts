import { useClinicContext } from '../../clinic-context.ts';
import { nameOf, useColleagues } from '../../colleagues/use-colleagues.ts';
import { labelOf } from '../../labels/from-code.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import type { FieldName } from './lead-draft.ts';

/** How a field's value reads inside a sentence: a colleague by name, a status by its word. */
export const useFieldWords = (): ((name: FieldName, value: string) => string) => {
  const { me, dates } = useClinicContext();
  const colleagues = useColleagues();
  const {
    lead: { log: texts },
    labels,
  } = usePageTexts();
  return (name, value) => {
    if (name === 'status') return labelOf(labels.statuses, value) ?? value;
    if (name === 'phone') return value || texts.noNumber;
    if (name === 'followUpOn') return value ? dates.day(value) : texts.noDayInText;
    return value === me.email ? texts.youInText : value ? nameOf(colleagues, value) : texts.nobodyInText;
  };
};
