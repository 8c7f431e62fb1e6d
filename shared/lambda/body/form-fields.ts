/** The fields of a form, however it was encoded, and how many there may be. */
import { ExpectedError } from '../../contract/expected-error.ts';

/** Fields a form may have (docs/contract.md#limits). */
export const fieldLimit = 200;

/** Values by field name, in the order in which they were sent. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

/** The refusal of a form with more than 200 fields. */
export const tooManyFields = () =>
  new ExpectedError('validation', 'tooManyFields', {
    values: { n: fieldLimit },
    issues: [{ pointer: '', code: 'too_many', says: 'tooManyFields', values: { n: fieldLimit } }],
  });

/** Collects one more value, refusing the field that is one too many. */
export const collect = (fields: Map<string, string[]>, name: string, value: string, count: number): void => {
  if (count > fieldLimit) throw tooManyFields();
  const values = fields.get(name);
  if (values) values.push(value);
  else fields.set(name, [value]);
};
