import { expect, test } from 'vitest';
import {
  mailRecords,
  missingRecords,
  nameRecords,
  recordsToAdd,
  zoneFile,
} from '../../../commands/deploy/dns-records.ts';
import type { Lookup } from '../../../shared/mail/sender-records.ts';
import { sampleStage, trialStage } from '../../infra/sample-stage.ts';

const records = [...nameRecords(sampleStage(), 'd1.cloudfront.net'), ...mailRecords(sampleStage(), ['abc'])];

/** A resolver that knows these answers and no others. */
const knows =
  (known: Record<string, readonly string[]>): Lookup =>
  async (name, type) => {
    const answers = known[`${type} ${name}`];
    if (!answers) throw new Error('ENOTFOUND');
    return answers;
  };

test('every record that a domain needs is a line of a zone file', async () => {
  expect(zoneFile(await missingRecords(records, knows({})))).toEqual([
    'suitably.example. 3600 IN CNAME d1.cloudfront.net.',
    'console.suitably.example. 3600 IN CNAME d1.cloudfront.net.',
    'abc._domainkey.suitably.example. 3600 IN CNAME abc.dkim.amazonses.com.',
    'bounce.suitably.example. 3600 IN MX 10 feedback-smtp.eu-central-1.amazonses.com.',
    'bounce.suitably.example. 3600 IN TXT "v=spf1 include:amazonses.com ~all"',
    '_dmarc.suitably.example. 3600 IN TXT "v=DMARC1; p=quarantine"',
  ]);
});

test('what is there already is not asked for, whatever else it says', async () => {
  const known = {
    'CNAME console.suitably.example': ['D1.cloudfront.net.'],
    'MX bounce.suitably.example': ['10 feedback-smtp.eu-central-1.amazonses.com'],
    'TXT bounce.suitably.example': ['v=spf1 include:_spf.mail.com include:amazonses.com -all'],
    'TXT _dmarc.suitably.example': ['something else', 'v=DMARC1; p=reject'],
  };
  const missing = await missingRecords(records, knows(known));
  expect(missing.map(({ name }) => name)).toEqual(['suitably.example', 'abc._domainkey.suitably.example']);
});

test('a record that leads elsewhere is missing', async () => {
  const known = { 'CNAME suitably.example': ['old.host.net'] };
  expect(await missingRecords(records.slice(0, 1), knows(known))).toHaveLength(1);
});

const zoneOf = (name: string) => ({
  domain: {
    name: 'skin.suitably.example',
    console: 'desk.skin.suitably.example',
    hostedZone: { id: 'Z0123456789AB', name },
  },
});
const left = (stage: Parameters<typeof recordsToAdd>[0]) =>
  recordsToAdd(stage, { proof: [], distribution: 'd1.cloudfront.net', tokens: ['abc'] }).map(({ name }) => name);

test('a zone in Route 53 leaves the policy for mail, which belongs to the whole domain', () => {
  expect(left(sampleStage(zoneOf('suitably.example')))).toEqual(['_dmarc.suitably.example']);
});

test('a zone that does not hold the domain of the sender leaves all records of mail', () => {
  const names = left(sampleStage(zoneOf('skin.suitably.example')));
  expect(names).toHaveLength(4);
  expect(names).toContain('abc._domainkey.suitably.example');
});

test('a trial without a domain needs none', () => {
  expect([...nameRecords(trialStage(), 'd1.cloudfront.net'), ...mailRecords(trialStage(), [])]).toEqual([]);
});
