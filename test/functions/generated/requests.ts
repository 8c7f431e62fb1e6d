/** Bodies, headers and queries that nobody would send in good faith, made by chance of ones that somebody would. */
import * as fc from 'fast-check';

/** In most of what is typed; an answer or a log line with it repeats what was sent, and a page with it did not escape. */
export const canary = '<cAn·ArY>"';

const oddNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '',
  ' ',
  '…',
  canary,
];
const oddTexts = [
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\r\nBcc: x@y.example',
    '=1+1',
    '%00',
    '../..',
    "' OR 1=1",
  ],
  ...['2026-02-30', '0000-00-00', '1e400', 'null', '[object Object]', '{{x}}', 'a@b', `${'ä'.repeat(300)}`, '👩‍👩‍👧'],
];

const text = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.constantFrom(...oddNames),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }).map((typed) => `${canary}${typed}`),
  fc.nat(4_000).map((length) => canary.repeat(Math.ceil(length / canary.length))),
);

/** Written into JSON as it stands: no value of JavaScript has these spellings. */
const raw = fc
  .constantFrom(
    '1e400',
    '-1e400',
    '-0',
    '1E-400',
    '9007199254740993',
    '0x10',
    '01',
    '+1',
    'NaN',
    'Infinity',
    '.5',
    "'a'",
  )
  .map((token) => `@@${token}@@`);

const name = fc.oneof(fc.constantFrom(...oddNames), fc.string({ maxLength: 12 }));

/** Depth as it stands too: `JSON.stringify` would have to recurse into it. */
const deep = fc
  .tuple(fc.integer({ min: 1, max: 3_000 }), fc.boolean())
  .map(([levels, isList]) =>
    (isList ? ['[', '', ']'] : ['{"a":', '1', '}']).map((part, at) => (at === 1 ? part : part.repeat(levels))),
  )
  .map((parts) => `@@${parts.join('')}@@`);

const leaf = fc.oneof(text, raw, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));

type Node = { [member: string]: unknown };

const put = (node: Node, member: string, given: unknown): void =>
  void Object.defineProperty(node, member, { value: given, enumerable: true, configurable: true, writable: true });

/** An object with these members of its own, `__proto__` too. */
const objectOf = (pairs: [string, unknown][]): Node => {
  const made: Node = {};
  for (const [member, given] of pairs) put(made, member, given);
  return made;
};

const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: leaf },
  { weight: 1, arbitrary: fc.array(leaf, { maxLength: 80 }) },
  { weight: 1, arbitrary: fc.array(fc.tuple(name, leaf), { maxLength: 70 }).map(objectOf) },
  { weight: 1, arbitrary: deep },
);

/** One change to a value: where (the number picks a place), and what comes there. */
const change = fc.record({ at: fc.nat(), what: fc.constantFrom('put', 'drop', 'add', 'twice'), name, value });
type Change = { at: number; what: string; name: string; value: unknown };

/** Every object and list in a value, the value itself first. */
const nodesOf = (found: unknown): Node[] =>
  typeof found === 'object' && found !== null ? [found as Node, ...Object.values(found).flatMap(nodesOf)] : [];

const apply = (body: unknown, { at, what, name: added, value: given }: Change): void => {
  const nodes = nodesOf(body);
  const node = nodes[at % Math.max(1, nodes.length)];
  if (!node) return;
  const members = Object.keys(node);
  const member = members[Math.floor(at / 7) % Math.max(1, members.length)] ?? (Array.isArray(node) ? '0' : added);
  if (what === 'drop' && !Array.isArray(node)) delete node[member];
  else if (what === 'add') put(node, Array.isArray(node) ? String(node.length) : added, given);
  else if (what === 'twice') put(node, `${member}@@twice`, given);
  else put(node, member, given);
};

/** JSON text: raw tokens as they stand, and members named twice. */
const written = (given: unknown): string => {
  if (Array.isArray(given)) return `[${given.map(written).join(',')}]`;
  if (typeof given === 'object' && given !== null) {
    const named = (member: string) => JSON.stringify(member.replace('@@twice', ''));
    return `{${Object.entries(given)
      .map(([member, one]) => `${named(member)}:${written(one)}`)
      .join(',')}}`;
  }
  const spelled = typeof given === 'string' && /^@@(.*)@@$/s.exec(given)?.[1];
  return spelled || (JSON.stringify(given) ?? 'null');
};

/** Damage to the bytes themselves: cut off, bytes put in, another encoding, a mark in front, far too much. */
const damage = fc.oneof(
  { weight: 20, arbitrary: fc.constant((body: Buffer) => body) },
  { weight: 2, arbitrary: fc.nat().map((at) => (body: Buffer) => body.subarray(0, at % (body.length + 1))) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 6 }))
      .map(([at, bytes]) => (body: Buffer) => {
        const place = at % (body.length + 1);
        return Buffer.concat([body.subarray(0, place), bytes, body.subarray(place)]);
      }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      (body: Buffer) => Buffer.from(body.toString('utf8'), 'utf16le'),
      (body: Buffer) => Buffer.from(body.toString('utf8'), 'latin1'),
      (body: Buffer) => Buffer.concat([Buffer.from('\ufeff'), body]),
      (body: Buffer) => Buffer.concat([body, Buffer.alloc(33_000, ' ')]),
      (body: Buffer) => Buffer.concat([body, body]),
      () => Buffer.alloc(0),
    ),
  },
);

/** A JSON body: one of these with up to four changes, or any value; then its bytes damaged. */
export const jsonBodies = (samples: readonly unknown[]): fc.Arbitrary<Buffer> => {
  const changed = fc.tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: 4 })).map(([sample, changes]) => {
    const body = structuredClone(sample);
    for (const one of changes) apply(body, one);
    return body;
  });
  const body = fc.oneof({ weight: 8, arbitrary: changed }, { weight: 1, arbitrary: value });
  return fc.tuple(body, damage).map(([given, hurt]) => hurt(Buffer.from(written(given))));
};

type Pairs = [name: string, value: string][];

const pairsOf = (samples: readonly URLSearchParams[]): fc.Arbitrary<Pairs> =>
  fc
    .tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: 4 }), fc.boolean())
    .map(([sample, changes, isFlood]) => {
      const pairs: Pairs = [...sample];
      for (const { at, what, name: added, value: given } of changes) {
        const place = at % pairs.length;
        const typed = typeof given === 'string' ? given : String(JSON.stringify(given));
        const [kept = ''] = pairs[place] ?? [];
        if (what === 'drop') pairs.splice(place, 1);
        else if (what === 'add') pairs.push([added, typed]);
        else if (what === 'twice') pairs.push([kept, typed]);
        else pairs[place] = [kept, typed];
      }
      return isFlood && changes.length === 4 ? Array.from({ length: 30 }, () => pairs).flat() : pairs;
    });

const urlencoded = (pairs: Pairs, isBroken: boolean): string => {
  const wellFormed = pairs.map(([one, two]) => [one.toWellFormed(), two.toWellFormed()]);
  const body = new URLSearchParams(wellFormed).toString();
  return isBroken ? body.replaceAll('%', '%%').replace('=', '') : body;
};

const boundary = 'x-boundary';
const multipart = (pairs: Pairs, { isFile, isOpen }: { isFile: boolean; isOpen: boolean }): string => {
  const parts = pairs.map(([field, typed], at) => {
    const file = isFile && at === 0 ? `; filename="${canary.replaceAll('"', '')}.txt"\r\nContent-Type: text/plain` : '';
    return `--${boundary}\r\nContent-Disposition: form-data; name="${field.replaceAll('"', '%22')}"${file}\r\n\r\n${typed}\r\n`;
  });
  return `${parts.join('')}${isOpen ? '' : `--${boundary}--\r\n`}`;
};

type Typed = { type: string; body: Buffer };

/** A form body, with the media type that goes with it. */
export const formBodies = (samples: readonly URLSearchParams[]): fc.Arbitrary<Typed> => {
  const how = fc.record({ isMultipart: fc.boolean(), isBroken: fc.nat(9), isFile: fc.nat(4), isOpen: fc.nat(4) });
  return fc.tuple(pairsOf(samples), how, damage).map(([pairs, { isMultipart, ...odd }, hurt]) => {
    const type = isMultipart ? `multipart/form-data; boundary=${boundary}` : 'application/x-www-form-urlencoded';
    const rare = { isFile: odd.isFile === 0, isOpen: odd.isOpen === 0 };
    const body = isMultipart ? multipart(pairs, rare) : urlencoded(pairs, odd.isBroken === 0);
    return { type, body: hurt(Buffer.from(body)) };
  });
};

const header = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' });
/** Now and then. */
const maybe = (arbitrary: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

/** Media types in any spelling, right and wrong. */
const types = fc.oneof(
  fc.constantFrom(
    'application/json',
    'Application/JSON; Charset=UTF-8',
    'application/json;charset=utf-16',
    'text/plain',
  ),
  fc.constantFrom('application/json, application/json', 'multipart/form-data', 'application/x-www-form-urlencoded;a="'),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'-'.repeat(300)}`,
  ),
  header,
);

/** Headers in any case. `type`: the media type that fits the body; now and then another one is sent. */
export const headers = (type: string): fc.Arbitrary<Record<string, string>> =>
  fc
    .record({
      'Content-Type': fc.oneof({ weight: 15, arbitrary: fc.constant(type) }, { weight: 1, arbitrary: types }),
      'content-encoding': maybe(fc.constantFrom('gzip', 'identity', 'identity', 'identity', 'br', canary)),
      ACCEPT: maybe(fc.oneof(fc.constantFrom('application/json', 'text/html', 'Text/HTML,*/*;q=0.1', '*/*'), header)),
      origin: maybe(fc.constantFrom('https://alba.example', 'null', 'https://evil.example', '__proto__', canary)),
      'Idempotency-Key': maybe(fc.oneof(fc.constantFrom('one-key', ' ', 'a'.repeat(256), canary), header)),
      'if-match': maybe(fc.oneof(fc.constantFrom('"1"', 'W/"1"', '*', '"1", "2"', '"'), header)),
      'user-agent': maybe(header),
      referer: maybe(header),
      'cloudfront-viewer-address': maybe(fc.constantFrom('203.0.113.7:443', '2001:db8::1:443', ':', '', canary)),
      cookie: maybe(header),
    })
    .map(
      (given) =>
        Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined)) as Record<string, string>,
    );

/** A query string: fields that there are, and others, with odd values; now and then broken. */
export const queries = (fields: readonly string[]): fc.Arbitrary<string> => {
  const field = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fields) }, { weight: 1, arbitrary: name });
  const pair = fc
    .tuple(field, fc.oneof(text, fc.nat(5_000).map(String), fc.constantFrom('2026-06-15', 'newest', 'new', '25', '-1')))
    .map(([one, two]) => `${encodeURIComponent(one.toWellFormed())}=${encodeURIComponent(two.toWellFormed())}`);
  return fc
    .array(fc.oneof({ weight: 9, arbitrary: pair }, { weight: 1, arbitrary: header }), { maxLength: 6 })
    .map((all) => all.join('&'));
};

/** A value of a path: ids that could be, and ones that could not. */
export const pathValues: fc.Arbitrary<string> = fc.oneof(
  text,
  fc.base64String({ maxLength: 60 }),
  fc.constantFrom('a'.repeat(22), 'alba', 'birch'),
);
