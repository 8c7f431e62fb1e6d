import { beforeAll, describe, expect, test } from 'vitest';
import { leftOutProperties, leftOutResources } from '../../commands/rehearse/left-out.ts';
import { reduceTemplate, type Template } from '../../commands/rehearse/reduce-template.ts';
import { trialStage } from './sample-stage.ts';
import { type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

let raw: Template['Resources'];

beforeAll(async () => {
  const synthesized: SynthesizedStack = await synthesizedStack(trialStage());
  raw = synthesized.raw as Template['Resources'];
});

describe('what the rehearsal leaves out of a trial stage', () => {
  test.each(Object.keys(leftOutResources))('%s is in it', (type) => {
    expect(Object.values(raw).map(({ Type }) => Type)).toContain(type);
  });

  test.each(Object.entries(leftOutProperties))('%s is in it', (_, { type, path }) => {
    const resource = Object.values(raw).find(({ Type }) => Type === type);
    expect(resource?.Properties).toHaveProperty([...path]);
  });

  test('is referred to by nothing that stays, and before by dashboards alone', () => {
    const stays = reduceTemplate({ Resources: raw }).Resources;
    const gone = Object.keys(raw).filter((id) => !(id in stays));
    expect(gone.length).toBeGreaterThanOrEqual(Object.keys(leftOutResources).length);
    const naming = (resources: Template['Resources']) =>
      Object.values(resources)
        .filter(({ Properties }) => gone.some((id) => JSON.stringify(Properties ?? {}).includes(`"${id}"`)))
        .map(({ Type }) => Type);
    expect(naming(stays)).toEqual([]);
    const before = naming(Object.fromEntries(Object.entries(raw).filter(([id]) => id in stays)));
    expect(new Set(before)).toEqual(new Set(['AWS::CloudWatch::Dashboard']));
  });
});
