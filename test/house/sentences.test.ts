/** No sentence stands in code: what a person reads is a text, in the language of who reads it (docs/languages.md). */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');

/** What says something to people, with the least number of sources that it has. */
const folders = [
  ['shared/pages', 20],
  ['shared/mail/{content,templates}', 20],
  ['web/console', 150],
  ['web/form', 10],
] as const;

/** Attributes that a person sees or hears. */
const read =
  /^(?:title|label|aria-(?:label|description|roledescription)|placeholder|description|alt|caption|detail|legend|help)$/;

/** Names are the same in every language: the product, and whom a sample mail is to. */
const isName = (text: string): boolean => ['Suitably', 'Ada Example'].includes(text.trim());

const hasWord = (text: string): boolean => /\p{L}{2}/u.test(text.replaceAll(/&\w+;/g, ''));

/** A sentence or a part of one: words with blanks between them, of which the first begins large or the last has a stop. */
const isSentence = (text: string): boolean =>
  /\p{Ll}{2}/u.test(text) && /^\P{L}*\p{Lu}[\p{L}’']*[,:;]? (?:.* )?\p{L}|\p{L} \p{L}+[.?!…]$/u.test(text);

type Node = { readonly type?: string; readonly [member: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** The words of a string or of a template, in which 0 stands for each value. */
const textsOf = ({ type, value, quasis }: Node): string[] => {
  if (type === 'StringLiteral') return [String(value)];
  return type === 'TemplateLiteral' ? [(quasis as Node[]).map(({ cooked }) => cooked).join('0')] : [];
};

/** The strings that an expression may come to, as far as they are written out in it. */
const stringsIn = (node: unknown): string[] => {
  if (!isNode(node)) return [];
  if (node.type === 'ParenthesisExpression' || node.type === 'JSXExpressionContainer')
    return stringsIn(node.expression);
  if (node.type === 'ConditionalExpression') return [...stringsIn(node.consequent), ...stringsIn(node.alternate)];
  const joins = node.type === 'BinaryExpression' && /^(?:&&|\|\||\?\?|\+)$/.test(String(node.operator));
  return joins ? [...stringsIn(node.left), ...stringsIn(node.right)] : textsOf(node);
};

/** The words of a node that are shown: of markup, and of an attribute that is read. */
const shownBy = ({ type, name, value, children }: Node): string[] => {
  if (type === 'JSXText') return [String(value)];
  if (type === 'JSXElement' || type === 'JSXFragment')
    return (children as Node[]).filter((child) => child.type === 'JSXExpressionContainer').flatMap(stringsIn);
  if (type !== 'JSXAttribute') return [];
  const [attribute, words] = [String((name as Node).value), stringsIn(value)];
  if (read.test(attribute)) return words;
  // Of ours, `name` is a heading; of a field, the code that it is sent by.
  return attribute === 'name' ? words.filter((text) => /^\p{Lu}/u.test(text)) : [];
};

/** What a person would read of a source, in one language for ever. A defect is told to nobody, so its words are no texts. */
const wordsIn = (source: string, isJsx = true): string[] => {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (!isNode(node) || node.type === 'ImportDeclaration') return;
    if (node.type === 'NewExpression' && (node.callee as Node).value === 'Error') return;
    found.push(...shownBy(node).filter(hasWord), ...textsOf(node).filter(isSentence));
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseSync(source, { syntax: 'typescript', tsx: isJsx, target: 'es2022' }));
  return [...new Set(found.filter((text) => !isName(text)).map((text) => text.trim()))];
};

test.each([
  ['<p>Not yet</p>', 'Not yet'],
  ['<p>{n} leads</p>', 'leads'],
  ["<p>{isOld ? 'old' : words.new}</p>", 'old'],
  ['<p>{`until ${day}`}</p>', 'until 0'],
  ["<p>{a && ', or call '}</p>", ', or call'],
  ['<img alt="A face" />', 'A face'],
  ['<a aria-label={`${n} faces`} />', '0 faces'],
  ['<b title={late ? "late" : none} />', 'late'],
  ['<Tile name="Worse" />', 'Worse'],
  ["const title = 'What a visit is like';", 'What a visit is like'],
  ["const end = 'of the day.';", 'of the day.'],
  ['const told = `Sent on ${day}`;', 'Sent on 0'],
  ["throw new ExpectedError('conflict', 'That is taken.');", 'That is taken.'],
])('words that are written out are found: %s', (source, words) => {
  expect(wordsIn(source)).toEqual([words]);
});

test.each([
  '<b className="soft small" type="text" name="urgent">{words.title} · {n} Suitably</b>',
  "<p>{a === 'suitable' ? b : c} · {' '}</p>",
  "throw new Error('No clinic is given here.');",
  'fetch("DE AT"); import "./A b.css";',
])('what nobody reads is not: %s', (source) => {
  expect(wordsIn(source)).toEqual([]);
});

test.each(folders)('%s says nothing but texts', (folder, atLeast) => {
  const files = globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }).toSorted();
  expect(files.length).toBeGreaterThan(atLeast);
  const found = files.flatMap((file) =>
    wordsIn(readFileSync(path.join(root, file), 'utf8'), file.endsWith('x')).map((words) => `${file}: ${words}`),
  );
  expect(found).toEqual([]);
});
