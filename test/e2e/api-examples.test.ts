import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { described, exampleCalls } from './example-calls.ts';
import { type Stack, startStack } from './stack.ts';

let stack: Stack;
let callExample: ReturnType<typeof exampleCalls>;
beforeAll(async () => {
  stack = await startStack();
  callExample = exampleCalls(stack);
});
afterAll(() => stack.stop());

const withExample = described.filter(({ operation }) => operation.example);

describe('an example of the API’s description works at a fresh stack, and is answered as described', () => {
  test.each(withExample.map((one) => [one.id, one] as const))('%s', async (_, one) => {
    const answer = await callExample(one);
    const text = await answer.text();
    expect([answer.status, text]).toEqual([one.operation.example?.status, text]);
    const { content, headers = {} } = one.operation.answers[answer.status] ?? { content: undefined };
    expect(answer.headers.get('content-type')).toBe(content?.mediaType);
    expect(answer.headers.has('etag')).toBe('ETag' in headers);
    if (!content?.schema) return;
    // Reading drops what is not described, so nothing undescribed was there when both are equal.
    const sent = JSON.parse(text);
    expect(content.schema.parse(sent)).toEqual(sent);
  });
});

test('only what begins with a link from a mail, or a name that a build gave, has no example', () => {
  const without = described.filter(({ operation }) => !operation.example).map(({ id }) => id);
  expect(without).toEqual([
    'readAsset',
    'showUnsubscribe',
    'unsubscribe',
    'showResult',
    'readResult',
    'downloadReceipt',
    'showShortForm',
    'showOptIn',
    'confirmOptIn',
  ]);
});
