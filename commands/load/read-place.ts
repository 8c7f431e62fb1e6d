/** Reads what a local stack has stored and mailed, past the product: from its table and from its mailbox. */

/** Where the parts of a local stack are. `settle` waits until nothing is on its way any more. */
export type LoadPlace = {
  gateway: string;
  dynamodb: string;
  mailbox: string;
  table: string;
  settle: () => Promise<void>;
};

/** A lead with its address, or a screening; of whichever clinic. */
export type StoredItem = { SK: string; email?: string; screeningId?: string };

/** A mail that was sent: to whom, and the message that it is (`mid` of its tags). */
export type SentMail = { to: string[]; messageId: string };

type Text = { S?: string };
type Row = { SK: Text; screeningId?: Text; contact?: { M?: { email?: Text } } };

/** The emulator wants to see a signature, and checks none. */
const headers = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=load/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20260101T000000Z',
  'x-amz-target': 'DynamoDB_20120810.Scan',
};

/** Every lead and every screening of the table. */
export async function readStored({ dynamodb, table }: LoadPlace): Promise<StoredItem[]> {
  const rows: Row[] = [];
  let from: unknown;
  do {
    const body = JSON.stringify({
      TableName: table,
      FilterExpression: 'SK = :lead OR begins_with(SK, :screening)',
      ExpressionAttributeValues: { ':lead': { S: 'LEAD' }, ':screening': { S: 'SCREENING#' } },
      ...(from ? { ExclusiveStartKey: from } : {}),
    });
    const response = await fetch(dynamodb, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`The table ${table} cannot be read: ${response.status}.`);
    const page = (await response.json()) as { Items: Row[]; LastEvaluatedKey?: unknown };
    rows.push(...page.Items);
    from = page.LastEvaluatedKey;
  } while (from);
  return rows.map(({ SK, screeningId, contact }) => ({
    SK: SK.S ?? '',
    ...(screeningId?.S && { screeningId: screeningId.S }),
    ...(contact?.M?.email?.S && { email: contact.M.email.S }),
  }));
}

/** Every mail that the mailbox holds. */
export async function readMails({ mailbox }: LoadPlace): Promise<SentMail[]> {
  const response = await fetch(`${mailbox}/messages`);
  const messages = (await response.json()) as { to: string[]; tags: Record<string, string> }[];
  return messages.map(({ to, tags }) => ({ to, messageId: tags.mid ?? '' }));
}
