/**
 * multipart/form-data with text fields only; a file part is refused, whatever is in it (docs/contract.md#form-posts).
 */
import busboy from 'busboy';
import { ExpectedError } from '../../contract/expected-error.ts';
import type { HttpRequest } from '../http-request.ts';
import { collect, type FormFields, fieldLimit, tooManyFields } from './form-fields.ts';
import { bodyLimit, readText } from './read-text.ts';

const fileRefused = () =>
  new ExpectedError('validation', 'noFiles', {
    issues: [{ pointer: '', code: 'file', says: 'noFiles' }],
  });

const cut = (cause?: unknown) => new ExpectedError('malformed-body', 'notMultipart', { cause });

const parserFor = ({ headers }: HttpRequest) => {
  try {
    return busboy({
      headers: { 'content-type': headers['content-type'] },
      defCharset: 'utf8',
      defParamCharset: 'utf8',
      limits: { fields: fieldLimit + 1, fieldSize: bodyLimit, parts: fieldLimit + 2, headerPairs: 20 },
    });
  } catch (cause) {
    throw cut(cause);
  }
};

/** The fields of a multipart form. Rejects with `malformed-body` or `validation`. */
export const readMultipart = (request: HttpRequest): Promise<FormFields> =>
  new Promise((resolve, reject) => {
    // The parser replaces bytes that are not UTF-8; reading the whole body strictly first leaves it nothing to replace.
    readText(request.body);
    const parser = parserFor(request);
    const fields = new Map<string, string[]>();
    let count = 0;
    const fail = (error: unknown) => {
      reject(error);
      parser.removeAllListeners('field');
    };
    parser.on('field', (name, value, info) => {
      count += 1;
      try {
        if (info.nameTruncated || info.valueTruncated || name === undefined) throw cut();
        collect(fields, name, value, count);
      } catch (error) {
        fail(error);
      }
    });
    parser.on('file', (_name, stream) => {
      // A body that ends within a file fails the file as well: an error that nobody hears ends the process.
      stream.on('error', () => {}).resume();
      fail(fileRefused());
    });
    parser.on('fieldsLimit', () => fail(tooManyFields()));
    parser.on('partsLimit', () => fail(tooManyFields()));
    parser.on('error', (error) => fail(cut(error)));
    parser.on('close', () => resolve(fields));
    parser.end(request.body);
  });
