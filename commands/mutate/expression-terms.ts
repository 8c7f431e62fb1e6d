/** Conditions of DynamoDB stand in strings. Here they are split into terms, so that each can be left out. */

/** A place in the text of an expression, and how the terms around it are joined. */
type Term = { start: number; end: number; joined: 'AND' | 'OR' };

const looksLikeCondition =
  /\battribute_(not_)?exists\s*\(|\b(begins_with|contains|size)\s*\(|[#\w})]\s*(=|<>|[<>]=?)\s*(:\w|\$\{)|\bBETWEEN\b|\bIN \(/;

/** Key conditions may hold no OR, so no term of them can be made always true; updates have no terms. */
const isOther = /^\s*(AND\b|SET\b|ADD\b|REMOVE\b|DELETE\b|PK = )/;

/** Whether a text (without its quotes; `${…}` stands for what is put in) is a condition of DynamoDB. */
export const isCondition = (text: string): boolean => looksLikeCondition.test(text) && !isOther.test(text);

/** Where the words AND and OR stand between the terms of a text, outside of any bracket. */
const joints = (text: string): { at: number; word: 'AND' | 'OR' }[] => {
  const found: { at: number; word: 'AND' | 'OR' }[] = [];
  let depth = 0;
  let isBetween = false;
  for (const { 0: token, index } of text.matchAll(/[({]|[)}]|\bBETWEEN\b|\bAND\b|\bOR\b/g)) {
    if (/[({]/.test(token)) depth += 1;
    else if (/[)}]/.test(token)) depth -= 1;
    else if (depth > 0) continue;
    else if (token === 'BETWEEN') isBetween = true;
    else if (token === 'AND' && isBetween) isBetween = false;
    else found.push({ at: index, word: token === 'OR' ? 'OR' : 'AND' });
  }
  return found;
};

const trimmed = (text: string, start: number, end: number) => {
  const part = text.slice(start, end);
  return { start: start + (part.length - part.trimStart().length), end: end - (part.length - part.trimEnd().length) };
};

const isBracketed = (part: string): boolean => {
  if (!part.startsWith('(')) return false;
  let depth = 0;
  for (const [at, sign] of [...part].entries()) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) return at === part.length - 1;
  }
  return false;
};

/** Terms within a part of the text: OR binds less than AND. */
const termsWithin = (text: string, from: number, to: number, around: 'AND' | 'OR'): Term[] => {
  const { start, end } = trimmed(text, from, to);
  const part = text.slice(start, end);
  if (isBracketed(part)) return termsWithin(text, start + 1, end - 1, around);
  const found = joints(part);
  const word = found.some((joint) => joint.word === 'OR') ? 'OR' : 'AND';
  const cuts = found.filter((joint) => joint.word === word);
  if (cuts.length === 0) return [{ start, end, joined: around }];
  const edges = [start, ...cuts.flatMap(({ at }) => [start + at, start + at + word.length]), end];
  const parts = Array.from({ length: edges.length / 2 }, (_none, at) => edges.slice(at * 2, at * 2 + 2));
  return parts.flatMap(([left = 0, right = 0]) => termsWithin(text, left, right, word));
};

/**
 * The condition with one term left out, for each of its terms. The term stays in the text and loses its effect: a name or a value
 * that nothing uses would be refused by DynamoDB, and a refusal is no test that failed.
 */
export const withoutEachTerm = (text: string): { text: string; left: string }[] =>
  termsWithin(text, 0, text.length, 'AND').map(({ start, end, joined }) => {
    const term = text.slice(start, end);
    const idle = joined === 'AND' ? `((${term}) OR NOT (${term}))` : `((${term}) AND NOT (${term}))`;
    return { text: text.slice(0, start) + idle + text.slice(end), left: term };
  });
