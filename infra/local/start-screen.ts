import type { LocalStack } from './local-options.ts';

/** What the screen says beside the addresses. `readyIn` in ms; `textId` names the consent wording of the example. */
export type ScreenFacts = { data: string; readyIn: number; clinics: readonly string[]; textId: string };

const example = (textId: string): string =>
  JSON.stringify({
    contact: { name: 'Ada Rossi', email: 'ada@example.com' },
    answers: {
      age: 31,
      concerns: [{ concern: 'acne-scars', area: 'face' }],
      scarShape: 'sunken-or-flat',
      skinType: 'II',
      expectation: 'gradual-improvement',
      appearanceDistress: 'no',
    },
    noneApply: ['pregnancy', 'medication', 'immune', 'history', 'skin-at-site', 'allergy', 'recent-procedure'],
    consents: { textId, health: true },
  });

/** The one screen that `npm start` prints: where everything is, and a request that works. */
export function startScreen({ urls }: Pick<LocalStack, 'urls'>, facts: ScreenFacts): string {
  const [clinic = 'alba'] = facts.clinics;
  return [
    `Suitably runs on this machine (ready in ${(facts.readyIn / 1000).toFixed(1)} s). Nothing leaves it.`,
    '',
    `  API       ${urls.gateway}    clinics: ${facts.clinics.join(', ')}`,
    `  Mailbox   ${urls.mailbox}    every mail that was sent`,
    `  Database  ${urls.dynamodb.replace('127.0.0.1', 'localhost')}    DynamoDB API, any credentials`,
    `  Control   ${urls.control}    POST /local/clock, GET /local/outbox`,
    `  Data      ${facts.data}    forget it with: npm start -- --fresh`,
    '',
    'Try:',
    `  curl -s ${urls.gateway}/v1/clinics/${clinic}/screenings -H 'Content-Type: application/json' \\`,
    `    -d '${example(facts.textId)}'`,
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
}
