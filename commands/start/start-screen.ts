import type { LocalStack } from '../../local/local-options.ts';
import { exampleScreening } from '../../shared/contract/openapi/examples.ts';

/**
 * What the screen says beside the addresses. `readyIn` in ms; `users` can sign in, all with the same `password`.
 */
export type ScreenFacts = {
  data: string;
  readyIn: number;
  clinics: readonly string[];
  users: readonly string[];
  password: string;
};

/** Addresses of one domain as one: `viewer|staff@alba.example`. */
const together = (addresses: readonly string[]): string =>
  [...Map.groupBy(addresses, (address) => address.split('@')[1])]
    .map(([domain, of]) => `${of.map((address) => address.split('@')[0]).join('|')}@${domain}`)
    .join(', ');

/** The one screen that `npm start` prints: where everything is, and a request that works. */
export function startScreen({ urls }: Pick<LocalStack, 'urls'>, facts: ScreenFacts): string {
  const [clinic = 'alba'] = facts.clinics;
  return [
    `Suitably runs on this machine (ready in ${(facts.readyIn / 1000).toFixed(1)} s). Nothing leaves it.`,
    '',
    `  Console   ${urls.gateway}    where staff work`,
    `  Form      ${urls.gateway}/c/${clinic}    clinics: ${facts.clinics.join(', ')}`,
    `  API       ${urls.gateway}/v1/openapi.json    its description`,
    `  Mailbox   ${urls.mailbox}    every mail that was sent`,
    `  Database  ${urls.dynamodb.replace('127.0.0.1', 'localhost')}    DynamoDB API, any credentials`,
    `  Sign in   ${together(facts.users)}    password: ${facts.password}`,
    `            or print a token: npm run -s token -- --clinic ${clinic} --role staff`,
    `  Control   ${urls.control}    POST /local/clock, GET /local/outbox, /local/alarms`,
    `  Data      ${facts.data}    forget it with: npm start -- --fresh`,
    '',
    'Try:',
    `  curl -s ${urls.gateway}/v1/clinics/${clinic}/screenings -H 'Content-Type: application/json' \\`,
    `    -d '${JSON.stringify(exampleScreening)}'`,
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
}
