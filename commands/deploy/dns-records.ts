/** The DNS records that a stage needs where its domain is not kept in Route 53, and which of them are missing. */
import { Resolver } from 'node:dns/promises';
import { GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { hostOf, isBelow } from '../../infra/stage-file.ts';
import type { Stage } from '../../infra/stages.ts';

/** One record; names without a dot at their end. An MX record's value begins with its priority. */
export type DnsRecord = { name: string; type: 'CNAME' | 'MX' | 'TXT'; value: string };

const bare = (name: string): string => name.replace(/\.$/, '').toLowerCase();

/** What makes mail of the sender's domain trusted. `tokens` are those by which SES signs. */
export function mailRecords({ sender, region }: Stage, tokens: readonly string[]): DnsRecord[] {
  if (sender.identity !== 'domain') return [];
  const host = hostOf(sender.address);
  return [
    ...tokens.map((token): DnsRecord => {
      const value = `${token}.dkim.amazonses.com`;
      return { name: `${token}._domainkey.${host}`, type: 'CNAME', value };
    }),
    { name: `bounce.${host}`, type: 'MX', value: `10 feedback-smtp.${region}.amazonses.com` },
    { name: `bounce.${host}`, type: 'TXT', value: 'v=spf1 include:amazonses.com ~all' },
    { name: `_dmarc.${host}`, type: 'TXT', value: 'v=DMARC1; p=quarantine' },
  ];
}

/** The names of the stage, leading to the distribution (its host). */
export const nameRecords = ({ domain }: Stage, distribution: string): DnsRecord[] =>
  domain ? [domain.name, domain.console].map((name) => ({ name, type: 'CNAME', value: distribution })) : [];

type Found = { proof: readonly DnsRecord[]; distribution: string; tokens: readonly string[] };

/**
 * The records that the stack does not make: all of a domain that is kept elsewhere, the policy for mail, and what mail of
 * a sender outside of the zone needs. `proof` are those of the certificate.
 */
export function recordsToAdd(stage: Stage, { proof, distribution, tokens }: Found): DnsRecord[] {
  const zone = stage.domain?.hostedZone;
  const mail = mailRecords(stage, tokens);
  if (!zone) return [...proof, ...nameRecords(stage, distribution), ...mail];
  const isMade = isBelow(hostOf(stage.sender.address), zone.name);
  return isMade ? mail.filter(({ name }) => name.startsWith('_dmarc.')) : mail;
}

/** The tokens by which SES signs mail of the sender's domain; none before the identity is made. */
export async function dkimTokens({ sender, region }: Stage): Promise<readonly string[]> {
  if (sender.identity !== 'domain') return [];
  const client = new SESv2Client({ region });
  const { DkimAttributes } = await client.send(new GetEmailIdentityCommand({ EmailIdentity: hostOf(sender.address) }));
  return DkimAttributes?.Tokens ?? [];
}

/** Answers of one name as text; throws where there is none. */
export type Lookup = (name: string, type: DnsRecord['type']) => Promise<readonly string[]>;

const resolver = new Resolver({ timeout: 3_000, tries: 2 });

/** Asks the resolver of this machine. */
export const lookup: Lookup = async (name, type) => {
  if (type === 'CNAME') return await resolver.resolveCname(name);
  if (type === 'TXT') return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
  return (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`);
};

/** DMARC of any strictness does, and so does an SPF record that names SES among others. */
const does = ({ type, value }: DnsRecord, answer: string): boolean => {
  if (type !== 'TXT') return bare(answer) === bare(value);
  return value.startsWith('v=DMARC1') ? answer.startsWith('v=DMARC1') : answer.includes('include:amazonses.com');
};

/** Those of the records that nobody finds yet. Never throws. */
export async function missingRecords(records: readonly DnsRecord[], ask: Lookup = lookup): Promise<DnsRecord[]> {
  const found = await Promise.all(
    records.map(async (record) => {
      const answers = await ask(record.name, record.type).catch(() => []);
      return answers.some((answer) => does(record, answer)) ? [] : [record];
    }),
  );
  return found.flat();
}

/** The records as lines of a zone file (RFC 1035). */
export const zoneFile = (records: readonly DnsRecord[]): string[] =>
  records.map(({ name, type, value }) => {
    const target = type === 'TXT' ? `"${value}"` : `${value.replace(/\.$/, '')}.`;
    return `${name}. 3600 IN ${type} ${target}`;
  });
