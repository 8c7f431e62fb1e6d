/** The DNS records that a stage needs where its domain is not kept in Route 53, and which of them are missing. */
import { GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { hostOf, isBelow } from '../../infra/stage-file.ts';
import type { Stage } from '../../infra/stages.ts';
import { dnsLookup } from '../../shared/aws/mail/dns-lookup.ts';
import { type DnsRecord, type Lookup, recordStates, senderRecords } from '../../shared/mail/sender-records.ts';

/** What makes mail of the sender's domain trusted; nothing where the stage does not verify one. */
export const mailRecords = ({ sender, region }: Stage, tokens: readonly string[]): DnsRecord[] =>
  sender.identity === 'domain' ? senderRecords({ ...sender, host: hostOf(sender.address), region, tokens }) : [];

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

/** Those of the records that nobody finds yet. Never throws. */
export const missingRecords = async (
  records: readonly DnsRecord[],
  ask: Lookup = dnsLookup(3_000),
): Promise<DnsRecord[]> =>
  (await recordStates(records, ask)).filter(({ state }) => state !== 'found').map(({ state: _, ...record }) => record);

/** The records as lines of a zone file (RFC 1035). */
export const zoneFile = (records: readonly DnsRecord[]): string[] =>
  records.map(({ name, type, value }) => {
    const target = type === 'TXT' ? `"${value}"` : `${value.replace(/\.$/, '')}.`;
    return `${name}. 3600 IN ${type} ${target}`;
  });
