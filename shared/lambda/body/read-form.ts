/**
 * HTML form bodies as names and values in their order. Nothing is cut silently: more than 200 fields, a broken escape or
 * bytes that are not UTF-8 refuse the whole form (docs/reliability.md#facts, M6).
 */
import { ExpectedError } from '../../contract/expected-error.ts';
import type { HttpRequest } from '../http-request.ts';
import { collect, type FormFields, fieldLimit, tooManyFields } from './form-fields.ts';
import { type MediaType, mediaType } from './media-type.ts';
import { checkSize, readText } from './read-text.ts';

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (cause) {
    throw new ExpectedError('malformed-body', 'formNotUtf8', { cause });
  }
};

const readUrlencoded = (body: Buffer): FormFields => {
  const text = readText(body);
  const fields = new Map<string, string[]>();
  const pairs = text === '' ? [] : text.split('&');
  if (pairs.length > fieldLimit) throw tooManyFields();
  for (const [at, pair] of pairs.entries()) {
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    collect(fields, name, equals < 0 ? '' : decode(pair.slice(equals + 1)), at + 1);
  }
  return fields;
};

/** The fields of a form post. Multipart is a chunk of its own that only such a post loads. */
export const readForm = async (request: HttpRequest, type: Exclude<MediaType, 'json'>): Promise<FormFields> => {
  checkSize(request.body);
  if (type === 'urlencoded') return readUrlencoded(request.body);
  const { readMultipart } = await import('./read-multipart.ts');
  return readMultipart(request);
};

/** What was typed into a form, for giving it back; nothing when the body is no form or cannot be read, whatever the reason. */
export const typedFields = async (request: HttpRequest): Promise<FormFields> => {
  try {
    const type = mediaType(request);
    return type === 'json' ? new Map() : await readForm(request, type);
  } catch {
    return new Map();
  }
};

/** The fields of a form that one of our pages posts. Throws as `readForm`, and `unsupported-media-type` for JSON. */
export const postedForm = async (request: HttpRequest): Promise<FormFields> => {
  const type = mediaType(request);
  if (type === 'json') throw new ExpectedError('unsupported-media-type', 'htmlForm');
  return await readForm(request, type);
};
