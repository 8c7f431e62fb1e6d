import { describe, expect, test } from 'vitest';
import { type MediaType, mediaType } from '../../../shared/lambda/body/media-type.ts';
import { readForm } from '../../../shared/lambda/body/read-form.ts';
import { httpRequest } from '../../../shared/lambda/http-request.ts';
import { aRequest } from '../../builders.ts';

const urlencoded = 'application/x-www-form-urlencoded';

const read = async (contentType: string, body: string | Buffer) => {
  const request = httpRequest(aRequest({ headers: { 'content-type': contentType }, body: Buffer.from(body) }));
  return [...(await readForm(request, mediaType(request) as Exclude<MediaType, 'json'>))];
};

const problem = async (contentType: string, body: string | Buffer) =>
  await read(contentType, body).then(
    () => 'no problem',
    (error) => error.problem,
  );

const part = (name: string, value: string, more = '') =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;

describe('a urlencoded form', () => {
  test('gives every value of a name in the order sent', async () => {
    expect(await read(urlencoded, 'a=1&b=x+y%20z&a=2&c=&d')).toEqual([
      ['a', ['1', '2']],
      ['b', ['x y z']],
      ['c', ['']],
      ['d', ['']],
    ]);
  });

  test.each(['a=%', 'a=%zz', 'a=%ff', '%e9=1'])('with the broken escape %j is malformed', async (body) => {
    expect(await problem(urlencoded, body)).toBe('malformed-body');
  });

  test('with 200 fields is read whole, with one more it is refused whole (P15)', async () => {
    const fields = (count: number) => Array.from({ length: count }, (_none, at) => `f${at}=1`).join('&');
    expect(await read(urlencoded, fields(200))).toHaveLength(200);
    expect(await problem(urlencoded, fields(201))).toBe('validation');
    expect(await problem(urlencoded, `${fields(1000)}&consents.health=yes`)).toBe('validation');
  });
});

test('a file that ends in its middle is refused, and leaves no error behind that would end the process (P14)', async () => {
  const thrown: unknown[] = [];
  const note = (error: unknown) => thrown.push(error);
  process.on('uncaughtException', note);
  const open = part('photo', 'a beginning', '; filename="a.txt"\r\nContent-Type: text/plain').trimEnd();
  for (const body of [open, `${part('a', '1')}${open}`, `${open}\r\n--`]) {
    expect(await problem('multipart/form-data; boundary=b', body)).toBe('validation');
    await new Promise(setImmediate);
  }
  process.off('uncaughtException', note);
  expect(thrown).toEqual([]);
});

describe('a multipart form', () => {
  const type = 'multipart/form-data; boundary=b';

  test('gives its text fields', async () => {
    expect(await read(type, `${part('a', '1')}${part('näme', 'é')}${part('a', '2')}--b--\r\n`)).toEqual([
      ['a', ['1', '2']],
      ['näme', ['é']],
    ]);
  });

  test('with a file part is refused, however small', async () => {
    expect(await problem(type, `${part('a', '1')}${part('f', 'x', '; filename="x.txt"')}--b--\r\n`)).toBe('validation');
  });

  test.each([
    ['without a boundary', 'multipart/form-data', `${part('a', '1')}--b--`],
    ['that is cut off', type, part('a', '1').slice(0, -6)],
    [
      'with bytes that are not UTF-8',
      type,
      Buffer.concat([
        Buffer.from('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n'),
        Buffer.from([0xff]),
        Buffer.from('\r\n--b--\r\n'),
      ]),
    ],
  ])('%s is malformed', async (_name, contentType, body) => {
    expect(await problem(contentType, body)).toBe('malformed-body');
  });

  test('with more than 200 fields is refused whole', async () => {
    const fields = Array.from({ length: 201 }, (_none, at) => part(`f${at}`, '1')).join('');
    expect(await problem(type, `${fields}--b--\r\n`)).toBe('validation');
  });
});

describe('a content type', () => {
  const typeOf = (headers: Record<string, string>) => {
    try {
      return mediaType(httpRequest(aRequest({ headers, body: '{}' })));
    } catch (error) {
      return (error as { problem: string }).problem;
    }
  };

  test.each([
    ['application/json', 'json'],
    ['Application/JSON; charset=UTF-8', 'json'],
    [urlencoded, 'urlencoded'],
    ['multipart/form-data; boundary=x', 'multipart'],
    ['text/plain', 'unsupported-media-type'],
    ['application/xml', 'unsupported-media-type'],
    ['application/ld+json', 'unsupported-media-type'],
    ['application/json; charset=utf-16', 'unsupported-media-type'],
    [`application/json, ${urlencoded}`, 'unsupported-media-type'],
    ['constructor/prototype', 'unsupported-media-type'],
    ['', 'unsupported-media-type'],
  ])('%j is %s', (contentType, expected) => {
    expect(typeOf({ 'content-type': contentType })).toBe(expected);
  });

  test('with a content encoding is refused, because the size limit could not see through it', () => {
    expect(typeOf({ 'content-type': 'application/json', 'content-encoding': 'gzip' })).toBe('unsupported-media-type');
  });
});
