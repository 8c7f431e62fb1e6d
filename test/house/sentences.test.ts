/** What people read stands in shared/texts alone: a sentence in a page or a mail would be English for everybody. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');

/** Folders whose sources are read. */
const folders = ['shared/pages', 'shared/mail/templates'];

/** Attributes that a person reads or hears. */
const read = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'label',
  'placeholder',
  'title',
  'legend',
  'help',
]);

/** What is no language: names and units. */
const allowed: readonly string[] = [];

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !allowed.includes(text.trim());

type Node = { readonly type?: string; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** The strings that an expression may come to, as far as they are written out in it. */
const stringsIn = (node: unknown): string[] => {
  if (!isNode(node)) return [];
  if (node.type === 'StringLiteral') return [String(node.value)];
  if (node.type === 'TemplateLiteral') return (node.quasis as Node[]).map(({ cooked }) => String(cooked));
  if (node.type === 'ParenthesisExpression' || node.type === 'JSXExpressionContainer')
    return stringsIn(node.expression);
  if (node.type === 'ConditionalExpression') return [...stringsIn(node.consequent), ...stringsIn(node.alternate)];
  const joins = node.type === 'BinaryExpression' && /^(?:&&|\|\||\?\?|\+)$/.test(String(node.operator));
  return joins ? [...stringsIn(node.left), ...stringsIn(node.right)] : [];
};

/** A sentence, wherever it stands: words with blanks between them, and a capital or a stop. */
const isSentence = (text: string): boolean => /^\p{Lu}\p{L}*,? \p{L}|\p{L} \p{L}+[.?!…]$/u.test(text);

/** Words that are written out where something is shown: in JSX, in an attribute that is read, or as a sentence anywhere. */
const wordsIn = (source: string): string[] => {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    // What an error says is read in a log.
    if (!isNode(node) || node.type === 'NewExpression') return;
    if (node.type === 'JSXText') found.push(String(node.value));
    if (node.type === 'StringLiteral' && isSentence(String(node.value))) found.push(String(node.value));
    const { name, value } = node.type === 'JSXAttribute' ? (node as { name: Node; value: unknown }) : {};
    if (name && read.has(String(name.value))) found.push(...stringsIn(value));
    if (/^JSX(?:Element|Fragment)$/.test(String(node.type))) {
      for (const child of node.children as Node[])
        if (child.type === 'JSXExpressionContainer') found.push(...stringsIn(child));
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseSync(source, { syntax: 'typescript', tsx: true, target: 'es2022' }));
  return [...new Set(found.map((text) => text.trim()).filter(hasWords))];
};

test.each([
  ['<p>Hello there</p>', 'Hello there'],
  ["<p>{isOld ? 'Old one' : words.new}</p>", 'Old one'],
  ['<p>{`Until ${day}`}</p>', 'Until'],
  ["<p>{a && ', or call '}</p>", ', or call'],
  ['<img alt="A face" />', 'A face'],
  ['<a aria-label={`${n} faces`} />', 'faces'],
  ["const title = 'What a visit is like';", 'What a visit is like'],
])('words that are written out are found: %s', (source, words) => {
  expect(wordsIn(source)).toEqual([words]);
});

test.each([
  '<p className="soft small">{words.title}</p>',
  '<input type="text" name="leave-empty" />',
  "throw new Error('There is none');",
  "<p>{a === 'suitable' ? b : c} · {' '}</p>",
])('what nobody reads is not: %s', (source) => {
  expect(wordsIn(source)).toEqual([]);
});

test.each(folders)('no source of %s has a word that is read', (folder) => {
  const files = globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }).toSorted();
  expect(files.length).toBeGreaterThan(5);
  expect(
    files.flatMap((file) => wordsIn(readFileSync(path.join(root, file), 'utf8')).map((words) => `${file}: ${words}`)),
  ).toEqual([]);
});
