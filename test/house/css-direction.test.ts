/** Styles know where a line begins, not which side that is: a language that is written from the right needs texts alone. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');

/** Mails are no part of it: what reads them knows no logical properties, and a table has its direction as an attribute. */
const files = globSync(['web/**/*.css', 'shared/pages/**/{style,colours}.ts'], { cwd: root }).toSorted();

/** A value with what stands in brackets as one piece. */
const piecesOf = (value: string): string[] =>
  value.replace(/\s*!important$/, '').match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

const isLopsided = (property: string, value: string): boolean => {
  const [first, second, third, fourth] = piecesOf(value);
  if (/^border-radius$/.test(property))
    return second !== undefined && (first !== second || (third ?? first) !== (fourth ?? second));
  return (
    /^(?:margin|padding|inset|scroll-(?:margin|padding)|border-(?:width|style|color))$/.test(property) &&
    fourth !== undefined &&
    second !== fourth
  );
};

/** What of a style holds for one direction of writing alone. */
const sidesIn = (css: string): string[] => {
  const plain = css
    .replace(/\/\*.*?\*\//gs, '')
    // A box over the whole width floats to either side.
    .replace(/float:\s*left;\s*width:\s*100%/g, '');
  return [...plain.matchAll(/([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap(([, property = '', value = '']) =>
    /(?:^|-)(?:left|right)(?:-|$)/.test(property) ||
    /(?<![\w-])(?:left|right)(?![\w-])/.test(value) ||
    isLopsided(property, value.trim())
      ? [`${property}: ${value.trim()}`]
      : [],
  );
};

test.each([
  'margin-left: 1px',
  'border-top-right-radius: 1px',
  'left: 0',
  'text-align: right',
  'float: left',
  'background: linear-gradient(to right, red, blue)',
  'padding: 0 1px 0 calc(2px + var(--x))',
  'border-radius: 0 1px 1px 0',
  'border-radius: 0 1px',
])('what holds for one side alone is found: %s', (declaration) => {
  expect(sidesIn(`a{color:red;${declaration}}`)).toEqual([declaration]);
});

test('no style of ours does', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(
    files.flatMap((file) => sidesIn(readFileSync(path.join(root, file), 'utf8')).map((found) => `${file}: ${found}`)),
  ).toEqual([]);
});
