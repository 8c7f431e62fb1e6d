/**
 * JSON, strictly (docs/reliability.md#facts, M5, M9): depth and duplicate members are refused before anything is built,
 * because `JSON.parse` keeps the last of two members, and parsers that disagree are how one consent becomes another.
 */
import { ExpectedError } from '../../contract/expected-error.ts';
import { readText } from './read-text.ts';

/** How deep objects and arrays may be nested (docs/contract.md#limits). */
export const depthLimit = 8;

const malformed = (says: 'notJson' | 'tooDeep' | 'twoMembers') =>
  new ExpectedError('malformed-body', says, { values: { n: depthLimit } });

const stringEnd = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '"') return at;
  }
  throw malformed('notJson');
};

const colon = /\s*:/y;

/** Whether what ends here is a member's name rather than a value. */
const isName = (text: string, from: number): boolean => {
  colon.lastIndex = from;
  return colon.test(text);
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the body, which may hold health data: it goes no further.
    throw malformed('notJson');
  }
};

/** Walks the tokens that matter for structure; anything else that is wrong is left to the parser. */
const checkStructure = (text: string): void => {
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : undefined);
      if (open.length > depthLimit) throw malformed('tooDeep');
    } else if (character === '}' || character === ']') open.pop();
    else if (character === '"') {
      const end = stringEnd(text, at);
      const members = open.at(-1);
      if (members && isName(text, end + 1)) addMember(members, text.slice(at, end + 1));
      at = end;
    }
  }
};

const addMember = (members: Set<string>, quoted: string) => {
  const name = String(parse(quoted));
  if (members.has(name)) throw malformed('twoMembers');
  members.add(name);
};

/** The value of a JSON body. Throws `payload-too-large` or `malformed-body`; never shows what was sent. */
export const readJson = (body: Buffer): unknown => {
  // Some programs write a byte order mark before their JSON; RFC 8259 (8.1) lets a reader pass over it.
  const text = readText(body).replace(/^\ufeff/, '');
  checkStructure(text);
  return parse(text);
};
