import { expect, test } from 'vitest';
import { conditionOf, updateExpression } from '../../../shared/aws/table/update-expression.ts';

test('an update sets what has a value and removes what has none, on a condition', () => {
  const condition = { expression: '#version = :read AND attribute_not_exists(#erasedAt)', values: { ':read': 3 } };
  expect(updateExpression({ status: 'new', version: 4, hold: undefined }, { condition })).toEqual({
    UpdateExpression: 'SET #status = :set_status, #version = :set_version REMOVE #hold',
    ConditionExpression: condition.expression,
    ExpressionAttributeNames: { '#status': 'status', '#version': 'version', '#hold': 'hold', '#erasedAt': 'erasedAt' },
    ExpressionAttributeValues: { ':read': 3, ':set_status': 'new', ':set_version': 4 },
  });
});

test('an update that only removes has no values, which DynamoDB would refuse to see empty', () => {
  expect(updateExpression({ hold: undefined })).toEqual({
    UpdateExpression: 'REMOVE #hold',
    ExpressionAttributeNames: { '#hold': 'hold' },
  });
});

test('an update may add to a set beside what it sets', () => {
  const { UpdateExpression, ExpressionAttributeValues } = updateExpression({ ttl: 7 }, { add: { marks: 'a' } });
  expect(UpdateExpression).toBe('SET #ttl = :set_ttl ADD #marks :add_marks');
  expect(ExpressionAttributeValues).toEqual({ ':set_ttl': 7, ':add_marks': 'a' });
});

test('a condition of another write has the names and values that it uses', () => {
  expect(conditionOf({ expression: 'attribute_not_exists(#until)' })).toEqual({
    ConditionExpression: 'attribute_not_exists(#until)',
    ExpressionAttributeNames: { '#until': 'until' },
  });
});

test('a condition without names brings no map of names, which DynamoDB would refuse to see empty', () => {
  expect(conditionOf({ expression: 'attribute_not_exists(PK)' })).toEqual({
    ConditionExpression: 'attribute_not_exists(PK)',
  });
});
