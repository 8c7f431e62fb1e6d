/** Templates against the schemas that AWS publishes of its resources (docs/architecture.md#rooms). */
import { describe, expect, test } from 'vitest';
import { judgedTemplates, type Template } from './assemblies.ts';
import { countValues, propertyProblems } from './property-check.ts';
import { dependenciesOf, referenceProblems } from './reference-check.ts';

const judged = judgedTemplates();

describe.each(judged)('$stage: $stack', ({ template }) => {
  test('has only resources, properties and values that CloudFormation knows', () => {
    expect(propertyProblems(template)).toEqual([]);
  });

  test('refers only to what is there, and never in a circle', () => {
    expect(referenceProblems(template)).toEqual([]);
  });
});

test('what was compared are whole templates', () => {
  const main = judged.filter(({ stack }) => !stack.endsWith('Edge'));
  for (const { template } of main) {
    expect(Object.keys(template.Resources).length).toBeGreaterThan(100);
    expect(countValues(template.Resources)).toBeGreaterThan(1_000);
    expect([...dependenciesOf(template).values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(200);
  }
  expect(judged.filter(({ stack }) => stack.endsWith('Edge'))).toHaveLength(main.length);
});

const queue = { Type: 'AWS::SQS::Queue', Properties: {} };
const behavior = { TargetOriginId: 'a', ViewerProtocolPolicy: 'https-only' };
const lambda = { Code: { ZipFile: '' }, Role: 'arn' };
const resources = (Resources: Template['Resources']): Template => ({ Resources });
const one = (Type: string, Properties: Record<string, unknown>): Template =>
  resources({ Queue: queue, It: { Type, Properties } });

test.each([
  ['a type that is none', one('AWS::SQS::Quue', {}), 'It is of type AWS::SQS::Quue, which CloudFormation does not'],
  ['a property that is none', one('AWS::SQS::Queue', { Delay: 1 }), 'It (AWS::SQS::Queue) has no property Delay'],
  ['a missing property', one('AWS::Lambda::Function', { Code: {} }), 'It (AWS::Lambda::Function) needs Role'],
  ['one that is taken away', one('AWS::Lambda::Function', { ...lambda, Role: { Ref: 'AWS::NoValue' } }), 'needs Role'],
  ['a number as text', one('AWS::Lambda::Function', { ...lambda, Timeout: '3' }), 'Timeout must be a whole number'],
  [
    'half a second',
    one('AWS::Lambda::Function', { ...lambda, Timeout: 0.5 }),
    'Timeout must be a whole number, is 0.5',
  ],
  [
    'a retention of ten days',
    one('AWS::Logs::LogGroup', { RetentionInDays: 10 }),
    'RetentionInDays must be one of 1, 3',
  ],
  ['one value for a list', one('AWS::Lambda::Function', { ...lambda, Layers: 'a' }), 'Layers must be a list, is "a"'],
  ['a list for an object', one('AWS::Lambda::Function', { ...lambda, Environment: [] }), 'must be an object, is []'],
  [
    'a property far down',
    one('AWS::CloudFront::Distribution', {
      DistributionConfig: { Enabled: true, DefaultCacheBehavior: { ...behavior, Protocol: 'b' } },
    }),
    'DistributionConfig.DefaultCacheBehavior has no property Protocol',
  ],
  [
    'a branch of a condition',
    one('AWS::Lambda::Function', { ...lambda, Timeout: { 'Fn::If': ['Sure', 3, 'long'] } }),
    'Timeout must be a whole number, is "long"',
  ],
  [
    'a queue for a role',
    one('AWS::Lambda::Function', { ...lambda, Role: { 'Fn::GetAtt': ['Queue', 'Arn'] } }),
    'takes AWS::IAM::Role',
  ],
  ['a tag without a value', one('AWS::SQS::Queue', { Tags: [{ Key: 'a' }] }), 'Tags[0] must be a tag'],
  ['a custom resource without its function', one('Custom::Copy', {}), 'It (Custom::Copy) needs ServiceToken'],
])('it would be noticed: %s', (_, template, sentence) => {
  expect(propertyProblems(template)).toEqual([expect.stringContaining(sentence)]);
});

const named = (QueueName: unknown): Template => one('AWS::SQS::Queue', { QueueName });

test.each([
  ['a reference to nothing', named({ Ref: 'Nobody' }), 'It refers to Nobody'],
  ['one inside a text', named({ 'Fn::Sub': ['${Here}-${Nobody.Arn}', { Here: 'x' }] }), 'It refers to Nobody'],
  ['one inside a function', named({ 'Fn::Join': ['', ['a', { Ref: 'Nobody' }]] }), 'It refers to Nobody'],
  [
    'an attribute that is none',
    named({ 'Fn::GetAtt': ['Queue', 'Name'] }),
    'It reads Queue.Name, which AWS::SQS::Queue',
  ],
  ['a dotted one', named({ 'Fn::GetAtt': 'Queue.Name' }), 'It reads Queue.Name'],
  ['a wait for nothing', resources({ Queue: { ...queue, DependsOn: 'Nobody' } }), 'Queue waits for Nobody'],
  ['a condition that is none', resources({ Queue: { ...queue, Condition: 'Sure' } }), 'Queue asks for the condition'],
  ['a choice by none', named({ 'Fn::If': ['Sure', 'a', 'b'] }), 'It asks for the condition Sure'],
  ['a map that is none', named({ 'Fn::FindInMap': ['Sizes', 'a', 'b'] }), 'It looks into Sizes'],
  [
    'a circle',
    resources({
      One: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::GetAtt': ['Two', 'QueueName'] } } },
      Two: { ...queue, DependsOn: ['Three'] },
      Three: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::Sub': '${One.QueueName}' } } },
    }),
    'These wait for each other: One → Two → Three → One',
  ],
  [
    'an output of nothing',
    { ...resources({ Queue: queue }), Outputs: { A: { Value: { Ref: 'Nobody' } } } },
    'Output A',
  ],
])('it would be noticed: %s', (_, template, sentence) => {
  expect(referenceProblems(template)).toEqual([expect.stringContaining(sentence)]);
});
