import { once } from 'node:events';
import { createServer } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { watchServerClock } from '../../../shared/aws/table/server-clock.ts';

test('the difference to the table’s clock is read off its answers, refusals included', async () => {
  const answers = [
    { status: 200, date: 'Mon, 15 Jun 2026 10:00:00 GMT', body: '{}' },
    { status: 400, date: 'Mon, 15 Jun 2026 11:00:00 GMT', body: '{"__type":"ValidationException"}' },
  ];
  const server = createServer((_request, response) => {
    const { status = 500, date = '', body = '' } = answers.shift() ?? {};
    response.writeHead(status, { Date: date, 'Content-Type': 'application/x-amz-json-1.0' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const raw = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-central-1',
    credentials,
    maxAttempts: 1,
  });
  const client = DynamoDBDocumentClient.from(raw);
  const clock = watchServerClock(client, () => Date.parse('2026-06-15T10:00:30Z'));
  expect(clock.ahead()).toBe(0);
  const get = () => client.send(new GetCommand({ TableName: 't', Key: { PK: 'p', SK: 's' } }));
  await get();
  expect(clock.ahead()).toBe(30_000);
  await get().catch(() => undefined);
  const behind = clock.ahead();
  server.closeAllConnections();
  server.close();
  expect(behind).toBe(-3_570_000);
});
