import { describe, expect, test } from 'vitest';
import { checkPattern, fitsPattern } from '../../local/streams/event-pattern.ts';

const event = {
  eventName: 'INSERT',
  count: 5,
  flag: false,
  nothing: null,
  tags: ['a', 'b'],
  dynamodb: { Keys: { SK: { S: 'MSG#1' }, N: { N: '42' } } },
};

describe('event patterns', () => {
  test.each([
    ['a literal', { eventName: ['INSERT', 'MODIFY'] }, true],
    ['another literal', { eventName: ['REMOVE'] }, false],
    ['a number, a boolean and null', { count: [5], flag: [false], nothing: [null] }, true],
    ['a number is not its text', { count: ['5'] }, false],
    ['a prefix deep inside', { dynamodb: { Keys: { SK: { S: [{ prefix: 'MSG#' }] } } } }, true],
    ['another prefix', { dynamodb: { Keys: { SK: { S: [{ prefix: 'LEAD#' }] } } } }, false],
    ['a suffix', { eventName: [{ suffix: 'ERT' }] }, true],
    ['without regard to case', { eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
    ['exists', { dynamodb: { Keys: { SK: { S: [{ exists: true }] } } } }, true],
    ['does not exist', { dynamodb: { Keys: { ttl: [{ exists: false }] } } }, true],
    ['does not exist, but it does', { count: [{ exists: false }] }, false],
    ['anything but a value', { eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
    ['anything but this value', { eventName: [{ 'anything-but': 'INSERT' }] }, false],
    ['anything but a prefix', { eventName: [{ 'anything-but': { prefix: 'INS' } }] }, false],
    ['anything but needs a value', { absent: [{ 'anything-but': 'x' }] }, false],
    ['a numeric range', { count: [{ numeric: ['>', 0, '<=', 5] }] }, true],
    ['a numeric range over text', { dynamodb: { Keys: { N: { N: [{ numeric: ['>', 42] }] } } } }, false],
    ['any member of a list', { tags: ['b'] }, true],
    ['one of several', { $or: [{ eventName: ['REMOVE'] }, { count: [5] }] }, true],
    ['none of several', { $or: [{ eventName: ['REMOVE'] }, { count: [6] }] }, false],
    ['all fields must fit', { eventName: ['INSERT'], count: [6] }, false],
  ])('%s', (_, pattern, wanted) => {
    expect(fitsPattern(event, pattern)).toBe(wanted);
  });

  test('an operator that is not known is refused by name', () => {
    expect(() => fitsPattern(event, { eventName: [{ wildcard: '*' }] })).toThrow('wildcard');
    expect(() => checkPattern({ $or: [{ a: { b: ['x', { wildcard: '*' }] } }] })).toThrow('wildcard');
    expect(() => checkPattern({ a: [{ prefix: 'x' }], b: { c: [null, 1] } })).not.toThrow();
  });
});
