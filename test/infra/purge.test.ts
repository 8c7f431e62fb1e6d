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
  test('runs every minute for who was erased, and now and then for what is over', () => {
    const rules = of('AWS::Events::Rule').map(({ properties }) => properties);
    const target = { Arn: prod.stack.attribute(purge(), 'Arn') };
    expect(rules).toHaveLength(4);
    expect(rules).toContainEqual(
      expect.objectContaining({ ScheduleExpression: 'rate(1 minute)', Targets: [expect.objectContaining(target)] }),
    );
    for (const [task, every] of Object.entries({ retention: '1 hour', reviews: '1 hour', promises: '5 minutes' })) {
      const Targets = [expect.objectContaining({ ...target, Input: JSON.stringify({ task }) })];
      expect(rules).toContainEqual(expect.objectContaining({ ScheduleExpression: `rate(${every})`, Targets }));
    }
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
