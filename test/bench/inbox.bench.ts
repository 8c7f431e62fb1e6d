/**
 * The console's inbox among ten thousand leads (in a quick run fewer), in a browser at the running product: from the address to a list that
 * answers to keys, for somebody whose sign-in pages still know them.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aListedLead, putLeads } from '../aws/leads/listed-leads.ts';
import { type Browser, startBrowser } from '../browser/console/browser.ts';
import { type Stack, startStack } from '../e2e/stack.ts';
import { sized } from './sizes.ts';

const leadCount = sized(10_000, 1_500);
const rounds = sized(9, 5);
const limit = 1500;

let stack: Stack;
let browser: Browser;
beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), startBrowser()]);
  const credentials = { accessKeyId: 'runner', secretAccessKey: 'local' };
  const database = new DynamoDBClient({ endpoint: stack.urls.dynamodb, region: 'local', credentials });
  const client = DynamoDBDocumentClient.from(database);
  const now = Date.now();
  const expiresAt = new Date(now + 86_400_000_000).toISOString();
  const leads = Array.from({ length: leadCount }, (_, place) => {
    const name = `Person ${place}`;
    const contact = { name, email: `p${place}@example.com`, note: '' };
    return aListedLead(new Date(now - place * 600_000).toISOString(), { clinic: 'alba', contact, expiresAt });
  });
  await putLeads({ client, tables: { leads: stack.leadsTable ?? '' } }, leads);
  database.destroy();
  await stack.settle();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

/** A fast round, the third of nine: what others on the machine add to a round is not the product's. */
const lowerQuartile = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 4)] ?? Number.NaN;

test(`the inbox answers within ${limit} ms among ${leadCount} leads`, async () => {
  const times = await browser.visit({ width: 1280, colorScheme: 'light' }, async (page) => {
    await page.goto(`${stack.urls.gateway}/`);
    await page.getByLabel('E-mail address').fill('staff@alba.example');
    await page.getByLabel('Password').fill('local');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: /Person 0/ }).waitFor();
    const measured: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const startedAt = performance.now();
      await page.goto(`${stack.urls.gateway}/`);
      await page.getByRole('link', { name: /Person 0/ }).waitFor();
      await page.keyboard.press('j');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Person');
      measured.push(performance.now() - startedAt);
    }
    return measured;
  });
  console.log(
    `inbox: lower quartile ${lowerQuartile(times).toFixed(0)} ms of ${times.map((time) => time.toFixed(0)).join(', ')}`,
  );
  expect(lowerQuartile(times)).toBeLessThanOrEqual(limit);
});
