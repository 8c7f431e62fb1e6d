/** No sentence stands in code: what a person reads is a text, in the language of who reads it (docs/languages.md). */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');

/** The name of the product is the same in every language. */
const isBrand = (text: string): boolean => text.trim() === 'Suitably';
const hasWord = (text: string): boolean => /\p{L}{2}/u.test(text.replaceAll(/&\w+;/g, '')) && !isBrand(text);

/** What reads as a sentence or a part of one: words apart, of which the first begins large. */
const isSentence = (text: string): boolean =>
  /\p{Ll}{2}/u.test(text) && /^\P{L}*\p{Lu}[\p{L}’']*[,:;]? (?:.* )?\p{L}/u.test(text);

/** Attributes that are seen or heard. */
const spoken = /^(?:title|label|aria-label|placeholder|description|alt|caption|detail)$/;

type Node = { type?: string; [member: string]: unknown };

/** The literal in an attribute, `title="…"` or `title={`…`}`. */
const literalOf = ({ value }: Node): string => {
  const { type, value: text, expression } = (value ?? {}) as Node;
  if (type === 'StringLiteral') return String(text);
  return type === 'JSXExpressionContainer' ? textsOf(expression as Node).join(' ') : '';
};

/** The words of a string or of a template. */
const textsOf = ({ type, value, quasis }: Node): string[] => {
  if (type === 'StringLiteral') return [String(value)];
  return type === 'TemplateLiteral' ? [(quasis as { cooked: string }[]).map(({ cooked }) => cooked).join('0')] : [];
};

/** What a person would read of a file, in one language for ever. A defect is told to nobody, so its words are no texts. */
const sentencesIn = (source: string, isJsx = true): string[] => {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, ...members } = node as Node;
    if (type === 'NewExpression' && (members.callee as Node | undefined)?.value === 'Error') return;
    if (type === 'ImportDeclaration') return;
    if (type === 'JSXText' && hasWord(String(members.value))) found.push(String(members.value).trim());
    if (type === 'JSXAttribute') {
      const { name } = members as { name: Node };
      const literal = literalOf(members);
      // Of ours, `name` is a heading; of a field, the code that it is sent by.
      const isName = name.value === 'name' && /^\p{Lu}/u.test(literal);
      if ((isName || spoken.test(String(name.value))) && hasWord(literal)) found.push(literal);
    }
    found.push(...textsOf({ type, ...members }).filter(isSentence));
    for (const child of Object.values(members)) walk(child);
  };
  walk(parseSync(source, { syntax: 'typescript', tsx: isJsx }));
  return [...new Set(found)];
};

test.each([
  ['in markup', '<p>Not yet</p>', ['Not yet']],
  ['around a value', '<p>{n} leads</p>', ['leads']],
  ['in a name that is heard', '<b aria-label="Close" />', ['Close']],
  ['in a heading', '<Tile name="Worse" />', ['Worse']],
  ['in a choice between two', '<p>{late ? "They are late" : none}</p>', ['They are late']],
  ['glued to a value', 'const told = `Sent on ${day}`;', ['Sent on 0']],
])('a sentence is found %s', (_where, source, found) => {
  expect(sentencesIn(source)).toEqual(found);
});

test('what nobody reads is no sentence', () => {
  const markup = '<b className="a b" name="urgent">{texts.a} · {n} Suitably</b>';
  const code = 'throw new Error("No clinic is given here."); fetch("DE AT"); import "./A b.css"';
  expect(sentencesIn(`${markup}; ${code}`)).toEqual([]);
});

test('the console says nothing but its texts', () => {
  const files = globSync('web/console/**/*.{ts,tsx}', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  expect(files.length).toBeGreaterThan(150);
  const found = files.toSorted().flatMap((file) => {
    const sentences = sentencesIn(readFileSync(path.join(root, file), 'utf8'), file.endsWith('x'));
    return sentences.map((sentence) => `${file}: ${sentence}`);
  });
  expect(found).toEqual([]);
});
