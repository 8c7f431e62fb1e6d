import { beforeAll, describe, expect, test } from 'vitest';
import { type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

let prod: SynthesizedStack;

beforeAll(async () => {
  prod = await synthesizedStack();
});

const purge = () => prod.functionOf('purge').id;
const of = (type: string) =>
  prod.stack.resources(type).filter(({ id }) => id.startsWith('PurgeSchedules') || id.startsWith('Purge'));

describe('the purge', () => {
  test('runs every minute for who was erased, and every hour for whose time is over and for sign-offs that end', () => {
    const rules = of('AWS::Events::Rule').map(({ properties }) => properties);
    const target = { Arn: prod.stack.attribute(purge(), 'Arn') };
    expect(rules).toHaveLength(3);
    expect(rules).toContainEqual(
      expect.objectContaining({ ScheduleExpression: 'rate(1 minute)', Targets: [expect.objectContaining(target)] }),
    );
    expect(rules).toContainEqual(
      expect.objectContaining({
        ScheduleExpression: 'rate(1 hour)',
        Targets: [expect.objectContaining({ ...target, Input: '{"task":"retention"}' })],
      }),
    );
  });

  test('is told of leads that the database removed by itself, and of nothing else', () => {
    const [mapping, ...more] = of('AWS::Lambda::EventSourceMapping');
    expect(more).toEqual([]);
    const { Filters = [] } = (mapping?.properties.FilterCriteria ?? {}) as { Filters?: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { eventName: ['REMOVE'], dynamodb: { Keys: { SK: { S: ['LEAD'] } } } },
    ]);
  });
});
