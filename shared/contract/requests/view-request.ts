/** A filter of the list that somebody keeps under a name, as sent (docs/contract.md#lists). */
import * as z from 'zod';
import { plainText } from '../plain-text.ts';
import { leadFilters } from './list-requests.ts';

/** The parameters that were given. */
const filter = leadFilters
  .omit({ q: true })
  .transform((sent) =>
    Object.fromEntries(
      Object.entries(sent).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    ),
  );

/** `filter`: `null` forgets the view of this name. */
export const viewRequest = z.strictObject({
  name: plainText({ max: 40, isRequired: true }),
  filter: filter.nullable(),
});
