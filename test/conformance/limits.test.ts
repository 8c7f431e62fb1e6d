import { describe, expect, test } from 'vitest';
import { judgedTemplates } from './assemblies.ts';
import { type Counted, countedIn, exceeded, limits } from './limits.ts';

const all = judgedTemplates().map((judged) => ({ ...judged, counted: countedIn(judged) }));
const highest = (taken: (typeof limits)[number]['taken']) =>
  Math.max(0, ...all.flatMap(({ counted }) => taken(counted)));

test.each(all)('$stage: $stack keeps to every limit', ({ counted }) => {
  expect(exceeded(counted)).toEqual([]);
});

test.each(limits)('$what: what we take of $most is counted, and one less would not do', (limit) => {
  const taken = highest(limit.taken);
  expect(taken).toBeGreaterThan(0);
  const tight = [{ ...limit, most: taken - 1 }];
  expect(all.some(({ counted }) => exceeded(counted, tight).length > 0)).toBe(true);
});

const planted = (type: string, ...many: Record<string, unknown>[]): Counted => ({
  template: {
    Resources: Object.fromEntries(many.map((Properties, index) => [`It${index}`, { Type: type, Properties }])),
  },
  bytes: 1,
  of: (asked) => (asked === type ? many : []),
});
const times = <T>(length: number, one: T): T[] => Array.from({ length }, () => one);

describe('it would be noticed', () => {
  test.each([
    ['resources', planted('AWS::SQS::Queue', ...times(501, {}))],
    [
      'bytes of the variables',
      planted('AWS::Lambda::Function', { Environment: { Variables: { A: 'a'.repeat(4_096) } } }),
    ],
    ['inline policies', planted('AWS::IAM::Role', { Policies: times(3, { PolicyDocument: 'a'.repeat(4_000) }) })],
    ['global secondary indexes', planted('AWS::DynamoDB::GlobalTable', { GlobalSecondaryIndexes: times(21, {}) })],
    ['targets of a rule', planted('AWS::Events::Rule', { Targets: times(6, {}) })],
    [
      'headers of an origin request policy',
      planted('AWS::CloudFront::OriginRequestPolicy', {
        OriginRequestPolicyConfig: { HeadersConfig: { Headers: times(11, 'A') } },
      }),
    ],
    ['bytes of a function at the edge', planted('AWS::CloudFront::Function', { FunctionCode: 'a'.repeat(10_241) })],
    ['references to secrets', planted('AWS::SQS::Queue', ...times(61, { QueueName: '{{resolve:secretsmanager:a}}' }))],
    ['routes of an API', planted('AWS::ApiGatewayV2::Route', ...times(301, {}))],
  ])('too many %s', (what, counted) => {
    expect(exceeded(counted)).toEqual([expect.stringContaining(what)]);
  });

  test('a rule of the firewall whose capacity nobody looked up', () => {
    const unknown = planted('AWS::WAFv2::WebACL', { Rules: [{ Name: 'New', Statement: {} }] });
    expect(() => exceeded(unknown)).toThrow('Nobody looked up the capacity of the rule New.');
  });
});
