/** Reads what a local stack has stored and mailed, past the product: from its table and from its mailbox. */
import { timePartition } from '../../shared/aws/items/lead-item.ts';
import { monthsBetween } from '../../shared/leads/intake-stats.ts';
import { loadClinics } from './load-person.ts';

/** Where the parts of a local stack are. `settle` waits until nothing is on its way any more. */
export type LoadPlace = {
  gateway: string;
  dynamodb: string;
  mailbox: string;
  table: string;
  settle: () => Promise<void>;
};

/** A lead with its address, or a screening, with why its mail is held; of whichever clinic. */
export type StoredItem = { SK: string; email?: string; screeningId?: string; hold?: string };

/** A mail that was sent: to whom, and the message that it is (`mid` of its tags). */
export type SentMail = { to: string[]; messageId: string };

type Text = { S?: string };
type Row = { SK: Text; screeningId?: Text; contact?: { M?: { email?: Text } }; hold?: { M?: { reason?: Text } } };

/** The emulator wants to see a signature, and checks none. */
const headers = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=load/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20260101T000000Z',
};

type Page = { Items?: Row[]; Count: number; LastEvaluatedKey?: unknown };

/** Every page of what is asked for. */
async function* pages({ dynamodb, table }: LoadPlace, operation: 'Scan' | 'Query', asked: object) {
  let from: unknown;
  do {
    const response = await fetch(dynamodb, {
      method: 'POST',
      headers: { ...headers, 'x-amz-target': `DynamoDB_20120810.${operation}` },
      body: JSON.stringify({ TableName: table, ...asked, ...(from ? { ExclusiveStartKey: from } : {}) }),
    });
    if (!response.ok) throw new Error(`The table ${table} cannot be read: ${response.status}.`);
    const page = (await response.json()) as Page;
    yield page;
    from = page.LastEvaluatedKey;
  } while (from);
}

/** Every lead and every screening of the table. */
export async function readStored(place: LoadPlace): Promise<StoredItem[]> {
  const rows: Row[] = [];
  const asked = {
    FilterExpression: 'SK = :lead OR begins_with(SK, :screening)',
    ExpressionAttributeValues: { ':lead': { S: 'LEAD' }, ':screening': { S: 'SCREENING#' } },
  };
  for await (const page of pages(place, 'Scan', asked)) rows.push(...(page.Items ?? []));
  return rows.map(({ SK, screeningId, contact, hold }) => ({
    SK: SK.S ?? '',
    ...(screeningId?.S && { screeningId: screeningId.S }),
    ...(contact?.M?.email?.S && { email: contact.M.email.S }),
    ...(hold?.M?.reason?.S && { hold: hold.M.reason.S }),
  }));
}

/** Every mail that the mailbox holds. */
export async function readMails({ mailbox }: LoadPlace): Promise<SentMail[]> {
  const response = await fetch(`${mailbox}/messages`);
  const messages = (await response.json()) as { to: string[]; tags: Record<string, string> }[];
  return messages.map(({ to, tags }) => ({ to, messageId: tags.mid ?? '' }));
}

/** How many leads the clinics under load got between two instants (ISO), by the index of leads by time. */
export async function countStored(place: LoadPlace, since: string, until: string): Promise<number> {
  const months = [...monthsBetween(since, until)];
  const partitions = loadClinics.flatMap((clinic) => months.map((month) => timePartition(clinic, month)));
  let count = 0;
  for (const partition of partitions) {
    const asked = {
      IndexName: 'byTime',
      Select: 'COUNT',
      KeyConditionExpression: 'timeKey = :month AND timeSort >= :since',
      ExpressionAttributeValues: { ':month': { S: partition }, ':since': { N: String(Date.parse(since)) } },
    };
    for await (const page of pages(place, 'Query', asked)) count += page.Count;
  }
  return count;
}

/** How many mails the mailbox holds. */
export async function countMails({ mailbox }: LoadPlace): Promise<number> {
  const response = await fetch(`${mailbox}/messages/count`);
  return ((await response.json()) as { count: number }).count;
}
