/**
 * npm run cost -- --leads 3000 --stage prod: what a stage costs in a month, by service, from counted work
 * (commands/cost/counted.ts) and dated prices (commands/cost/prices.ts). Nobody is asked: it needs no account. Exit 2
 * on bad input.
 */
import { parseArgs } from 'node:util';
import { localStage, type Stage } from '../infra/stages.ts';
import { costTable } from './cost/cost-table.ts';
import { assumed, habits } from './cost/counted.ts';
import { monthlyCost } from './cost/monthly-cost.ts';
import { priced, prices } from './cost/prices.ts';
import { stageTemplates } from './cost/stage-resources.ts';
import { namedStage } from './deployed-place.ts';
import { leave } from './leave.ts';

const usage = `npm run cost -- --leads 3000 [--stage NAME] [--json]   what a month costs, by service
npm run cost -- --sources                              where prices come from, and what is taken for granted

Without --stage: what stands in the template of every stage, without names, alarms and backups of an operator.
Prices are those of ${priced.region}, whatever region the stage is in.`;

const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

const flags = {
  leads: { type: 'string', default: '3000' },
  stage: { type: 'string' },
  json: { type: 'boolean', default: false },
  sources: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function readFlags() {
  try {
    return parseArgs({ options: flags }).values;
  } catch (error) {
    return leave(2, error instanceof Error ? error.message : 'The flags cannot be read.', '', usage);
  }
}

const sources = (): string[] => [
  `Prices in USD, looked up on ${priced.on}:`,
  ...Object.values(prices).flatMap((price) => [
    `  ${price.usd < 0.001 ? `${(price.usd * 1e6).toFixed(4)} a million:` : `${price.usd}:`} ${price.unit}, ${price.page}`,
    ...('second' in price ? [`    read at second hand: ${price.second}`] : []),
    ...('assumed' in price ? [`    [assumed] ${price.assumed}`] : []),
  ]),
  'For each lead (habits) and of AWS (assumed), in commands/cost/counted.ts:',
  ...JSON.stringify({ habits, assumed }, null, 2).split('\n'),
];

const { leads: typed, stage: name, json, sources: wantsSources, help } = readFlags();
const leads = Number(typed);
if (help) say(usage);
else if (wantsSources) say(...sources());
else if (!/^\d{1,9}$/.test(typed)) leave(2, '--leads is a number of leads a month, such as 3000.', '', usage);
else {
  const stage: Stage = name === undefined ? localStage : namedStage(name);
  const cost = monthlyCost({ leads, templates: await stageTemplates(stage) });
  if (json) say(JSON.stringify({ stage: stage.name, ...priced, ...cost }, null, 2));
  else {
    say(...costTable(cost));
    if (stage.region !== priced.region) say(`The stage is in ${stage.region}, whose prices differ.`);
  }
}
