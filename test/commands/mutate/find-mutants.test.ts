import { describe, expect, test } from 'vitest';
import { isCondition, withoutEachTerm } from '../../../commands/mutate/expression-terms.ts';
import { mutantsOf } from '../../../commands/mutate/find-mutants.ts';
import { switchMutants } from '../../../commands/mutate/switch-mutants.ts';

const changes = (source: string): string[] =>
  mutantsOf('planted.ts', source, 1).map(
    ({ start, end, replacement }) => source.slice(0, start) + replacement + source.slice(end),
  );

describe('mutants of a file', () => {
  test('turn a guard off and on, and leave out each of its conditions', () => {
    expect(changes('const f = (a, b) => { if (a && !b) throw a; };')).toEqual([
      'const f = (a, b) => { if (true) throw a; };',
      'const f = (a, b) => { if (false) throw a; };',
      'const f = (a, b) => { if (!b) throw a; };',
      'const f = (a, b) => { if (a) throw a; };',
      'const f = (a, b) => { if (a && b) throw a; };',
    ]);
  });

  test('move a boundary, and turn it round', () => {
    expect(changes('const f = (a, b) => a < b;')).toEqual([
      'const f = (a, b) => a <= b;',
      'const f = (a, b) => a >= b;',
    ]);
  });

  test('keep what is there for the types alone', () => {
    expect(changes('const f = (a, b) => a !== undefined && a > b;')).toEqual([
      'const f = (a, b) => a !== undefined;',
      'const f = (a, b) => a === undefined && a > b;',
      'const f = (a, b) => a !== undefined && a >= b;',
      'const f = (a, b) => a !== undefined && a <= b;',
    ]);
  });

  test('leave out a filter and a call that stands alone', () => {
    expect(changes('const f = (a) => { check(a); return a.filter(Boolean); };')).toEqual([
      'const f = (a) => { ; return a.filter(Boolean); };',
      'const f = (a) => { check(a); return a; };',
    ]);
  });

  test('double a limit, but no number within a function', () => {
    expect(changes('const most = 3; const f = (a) => a.slice(4);')).toEqual([
      'const most = 6; const f = (a) => a.slice(4);',
    ]);
  });

  test('do not touch types, imports, joined texts and what is only logged', () => {
    const source = `import { a } from 'b';\ntype T = 1 extends 2 ? 3 : 4;\ndeps.log('x', a); const f = (b: T) => 'a' + b.toString();`;
    expect(changes(source)).toEqual([]);
  });
});

describe('conditions of DynamoDB', () => {
  test('lose each term, which stays in the text, so that no name or value is left over', () => {
    expect(withoutEachTerm('a = :a AND attribute_not_exists(b)').map(({ text }) => text)).toEqual([
      '((a = :a) OR NOT (a = :a)) AND attribute_not_exists(b)',
      'a = :a AND ((attribute_not_exists(b)) OR NOT (attribute_not_exists(b)))',
    ]);
  });

  test('lose a way out that stands behind OR, also in brackets', () => {
    const [, second] = withoutEachTerm('a = :a AND (b = :b OR c BETWEEN :d AND :e)');
    expect(second?.text).toBe('a = :a AND (((b = :b) AND NOT (b = :b)) OR c BETWEEN :d AND :e)');
  });

  test('are told from keys, updates and other texts', () => {
    const texts = ['size(#a) < :most', 'PK = :PK AND SK > :from', 'SET a = :a', 'A sentence, and more.'];
    expect(texts.map(isCondition)).toEqual([true, false, false, false]);
  });
});

test('one text holds all mutants: the number that is alive chooses', () => {
  const source = 'const f = (a, b) => { let c = 0; if (a && b) add(1); else c = 2; add(c); return c; };';
  const mutants = mutantsOf('planted.ts', source, 1);
  const text = switchMutants(source, mutants);
  const run = (code: string) => new Function('add', `${code}; return [f(1, 0), f(1, 1), f(0, 1)];`);
  const outcome = (code: string) => {
    const seen: unknown[] = [];
    return JSON.stringify([run(code)((each: unknown) => seen.push(each)), seen]);
  };
  const alive = (id: number) => text.replaceAll('mutantIsAlive(', `((id) => id === ${id})(`);
  expect(outcome(alive(0))).toBe(outcome(source));
  for (const { id, start, end, replacement } of mutants)
    expect(outcome(alive(id))).toBe(outcome(source.slice(0, start) + replacement + source.slice(end)));
});
