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

  test('is referred to by nothing that stays', () => {
    const stays = reduceTemplate({ Resources: raw }).Resources;
    const gone = Object.keys(raw).filter((id) => !(id in stays));
    expect(gone).toHaveLength(4);
    const text = JSON.stringify(stays);
    expect(gone.filter((id) => text.includes(`"${id}"`))).toEqual([]);
  });
});
