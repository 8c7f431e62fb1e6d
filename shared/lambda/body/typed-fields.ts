/** What was typed into a form, for giving it back when it is refused. */

import type { HttpRequest } from '../http-request.ts';
import type { FormFields } from './form-fields.ts';
import { mediaType } from './media-type.ts';
import { readForm } from './read-form.ts';

/** The fields of a form post; none when the body is no form or cannot be read, whatever the reason. */
export const typedFields = async (request: HttpRequest): Promise<FormFields> => {
  try {
    const type = mediaType(request);
    return type === 'json' ? new Map() : await readForm(request, type);
  } catch {
    return new Map();
  }
};
