/** What a request body claims to be. Anything that a browser may send without asking first, but JSON is not, is refused. */
import { MIMEType } from 'node:util';
import { ExpectedError } from '../../contract/expected-error.ts';
import type { HttpRequest } from '../http-request.ts';

/** The bodies that intake reads. */
export type MediaType = 'json' | 'urlencoded' | 'multipart';

const known: Readonly<Record<string, MediaType>> = {
  'application/json': 'json',
  'application/x-www-form-urlencoded': 'urlencoded',
  'multipart/form-data': 'multipart',
};

const refuse = () => new ExpectedError('unsupported-media-type', 'jsonOrForm');

const parse = (text: string): MIMEType => {
  try {
    return new MIMEType(text);
  } catch (cause) {
    throw new ExpectedError('unsupported-media-type', 'contentType', { cause });
  }
};

/**
 * The media type of a request. Throws `unsupported-media-type` for a missing, doubled, unknown or non-UTF-8 type and for
 * any Content-Encoding: a compressed body would pass the size limit unread.
 */
export const mediaType = ({ headers }: HttpRequest): MediaType => {
  const header = headers['content-type'];
  const encoding = headers['content-encoding'];
  // A gateway joins repeated headers with commas, so a comma here means two types.
  if (!header || header.includes(',') || (encoding && encoding.toLowerCase() !== 'identity')) throw refuse();
  const { essence, params } = parse(header);
  const charset = params.get('charset')?.toLowerCase();
  const type = Object.hasOwn(known, essence) ? known[essence] : undefined;
  if (!type || (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')) throw refuse();
  return type;
};

/**
 * Whether the caller reads pages rather than problem documents: a browser that follows a link or posts a form. A form
 * post without a word about what it accepts is a browser's.
 */
export const wantsPage = ({ headers }: HttpRequest): boolean => {
  const isForm = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)/i.test(headers['content-type'] ?? '');
  const accept = headers.accept ?? '';
  return /text\/html/i.test(accept) || (isForm && !/json/i.test(accept));
};
