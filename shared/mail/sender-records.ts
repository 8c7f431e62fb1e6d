/**
 * The DNS records that make mail of a sender's domain trusted: signatures (DKIM), bounces by a name of its own (SPF) and
 * what others do with mail that is neither (DMARC, RFC 7489).
 */

/** One record; names without a dot at their end. An MX record's value begins with its priority. */
export type DnsRecord = { name: string; type: 'CNAME' | 'MX' | 'TXT'; value: string };

/** Answers of one name as text; throws where there is none, with the resolver's `code`. */
export type Lookup = (name: string, type: DnsRecord['type']) => Promise<readonly string[]>;

/** A policy of any strictness does; this is what we propose. */
const policyOf = (host: string): DnsRecord => ({
  ...{ name: `_dmarc.${host}`, type: 'TXT', value: 'v=DMARC1; p=quarantine' },
});

/** What a stage sends as: `domain` was verified by the stage itself, by `tokens`; `address` is one address alone. */
export type Sender = {
  host: string;
  identity: 'domain' | 'address' | 'existing';
  region: string;
  /** Those by which SES signs. */
  tokens: readonly string[];
};

/** The records that mail of a sender rests on, as far as they are known: all where the stage verified its domain. */
export const senderRecords = ({ host, identity, region, tokens }: Sender): DnsRecord[] => {
  if (identity !== 'domain') return [policyOf(host)];
  return [
    ...tokens.map((token): DnsRecord => {
      return { name: `${token}._domainkey.${host}`, type: 'CNAME', value: `${token}.dkim.amazonses.com` };
    }),
    { name: `bounce.${host}`, type: 'MX', value: `10 feedback-smtp.${region}.amazonses.com` },
    { name: `bounce.${host}`, type: 'TXT', value: 'v=spf1 include:amazonses.com ~all' },
    policyOf(host),
  ];
};

const bare = (name: string): string => name.replace(/\.$/, '').toLowerCase();

/** DMARC of any strictness does, and so does an SPF record that names SES among others. */
const does = ({ type, value }: DnsRecord, answer: string): boolean => {
  if (type !== 'TXT') return bare(answer) === bare(value);
  return value.startsWith('v=DMARC1') ? answer.startsWith('v=DMARC1') : answer.includes('include:amazonses.com');
};

/** `unknown`: nobody could be asked. */
export type RecordState = 'found' | 'missing' | 'unknown';

/** Codes by which a resolver says that there is no such name, or none of this type. */
const absent = ['ENOTFOUND', 'ENODATA'];

const stateOf = async (record: DnsRecord, ask: Lookup): Promise<RecordState> => {
  try {
    const answers = await ask(record.name, record.type);
    return answers.some((answer) => does(record, answer)) ? 'found' : 'missing';
  } catch (error) {
    return absent.includes(String((error as NodeJS.ErrnoException).code)) ? 'missing' : 'unknown';
  }
};

/** Whether each record is there. Never throws. */
export const recordStates = <R extends DnsRecord>(
  records: readonly R[],
  ask: Lookup,
): Promise<(R & { state: RecordState })[]> =>
  Promise.all(records.map(async (record) => ({ ...record, state: await stateOf(record, ask) })));

/** Names that are kept for examples and tests (RFC 6761): nobody is asked about them. */
export const isReserved = (host: string): boolean => /(?:^|\.)(?:example|test|invalid|localhost)$/.test(host);
