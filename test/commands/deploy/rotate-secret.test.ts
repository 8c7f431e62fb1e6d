import { beforeEach, describe, expect, test } from 'vitest';
import { initStage } from '../../../commands/deploy/init-stage.ts';
import { rotateSecret } from '../../../commands/deploy/rotate-secret.ts';
import { readStage } from '../../../infra/stages.ts';
import { publicTextOf } from '../../../shared/receipts/receipt-keys.ts';
import { newFolder } from '../../run-folder.ts';
import { fakeAws } from './fake-aws.ts';

const aws = fakeAws();
const day = 24 * 60 * 60 * 1000;
const now = new Date('2026-06-15T10:00:00Z');
const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];

type Deployed = { round?: number; previous?: string; retired?: string; age?: number };

/** A stage whose secret has this age in days and this previous value, deployed with this round. */
function deployed({ round = 1, previous = 'none', retired = 'none', age = 100 }: Deployed): void {
  const output = (key: string, value: string) =>
    `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`;
  const outputs = [
    output('LinkKeyArn', 'arn:link'),
    output('OriginSecretArn', 'arn:origin'),
    output('ReceiptKeyArn', 'arn:receipt'),
    output('EdgeKeyRound', String(round)),
  ].join('');
  aws.answer = (operation) => {
    if (operation === 'DescribeStacks')
      return `<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>SuitablyProd</StackName><StackStatus>UPDATE_COMPLETE</StackStatus><Outputs>${outputs}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;
    if (operation === 'GetSecretValue')
      return {
        SecretString: JSON.stringify({ current: first, previous, retired }),
        CreatedDate: (now.getTime() - age * day) / 1000,
      };
    return {};
  };
}

const written = () => {
  const call = aws.calls.find(({ operation }) => operation === 'PutSecretValue');
  return call && { id: call.input.SecretId, ...JSON.parse(String(call.input.SecretString)) };
};

let folder: string;
beforeEach(() => {
  aws.calls.splice(0);
  folder = newFolder();
  initStage({ stage: 'prod', sender: 'hello@clinic.com', domain: 'clinic.com' }, folder);
});

const rotate = (secret: 'link' | 'origin' | 'receipt') =>
  rotateSecret(readStage('prod', {}, folder), secret, now, folder);
const round = () => readStage('prod', {}, folder).keyRound;

describe('a secret is rotated', () => {
  test('to a new value, with the present one as the previous, and a new round in the file of the stage', async () => {
    deployed({});
    await rotate('link');
    expect(written()).toEqual({ id: 'arn:link', previous: first, current: expect.stringMatching(/^\w{64}$/) });
    expect(written()?.current).not.toBe(first);
    expect(round()).toBe(2);
  });

  test('again after thirty days, when no link of the value before is good any more', async () => {
    deployed({ previous: second, age: 30 });
    await rotate('link');
    expect(written()).toMatchObject({ previous: first });
  });
});

describe('the key of receipts is rotated', () => {
  test('to a new value, and the public part of the one before stays', async () => {
    deployed({});
    await rotate('receipt');
    const current = expect.stringMatching(/^\w{64}$/);
    expect(written()).toEqual({ id: 'arn:receipt', retired: publicTextOf(first), current });
    expect(JSON.stringify(written())).not.toContain(first);
    expect(round()).toBe(2);
  });

  test('as often as is wished, the newest of the public keys first', async () => {
    deployed({ retired: publicTextOf(second), age: 0 });
    await rotate('receipt');
    expect(written()?.retired).toBe(`${publicTextOf(first)} ${publicTextOf(second)}`);
  });
});

describe('nothing is changed', () => {
  test('when the list of public keys is full', async () => {
    deployed({ retired: Array(24).fill(publicTextOf(second)).join(' ') });
    await expect(rotate('receipt')).rejects.toThrow('24 public keys');
    expect([written(), round()]).toEqual([undefined, 1]);
  });

  test('while links of the previous value are good', async () => {
    deployed({ previous: second, age: 29 });
    await expect(rotate('link')).rejects.toThrow('29 days ago');
    expect([written(), round()]).toEqual([undefined, 1]);
  });

  test('while a rotation is on its way', async () => {
    deployed({ round: 0 });
    await expect(rotate('origin')).rejects.toThrow('not deployed yet');
    expect([written(), round()]).toEqual([undefined, 1]);
  });
});
