/**
 * npm run -s assess -- --today 2026-06-15 --device mechanical < answers.json
 * Judges all answers on stdin by a rule set of a treatment (--treatment; default: the first one; --rules VERSION; default:
 * the current one) and prints the assessment; exit 2 with a message on bad input.
 */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { type Assessment, assess } from '../shared/screening/assess.ts';
import { dayNumber } from '../shared/screening/calendar-day.ts';
import { ruleSetOf } from '../shared/screening/published/published.ts';
import { type Device, devices, devicesOf, treatments, versionsOf } from '../shared/screening/published/treatments.ts';
import { readAnswers } from '../shared/screening/reading/read-answers.ts';
import type { RuleSet } from '../shared/screening/rule-set.ts';
import { fieldInEnglish } from '../shared/texts/in-english.ts';
import { leave } from './leave.ts';

const usage = [
  `Usage: npm run -s assess -- --today YYYY-MM-DD --device ${devices.join('|')} [--treatment NAME] [--rules VERSION] < answers.json`,
  ...treatments.map((treatment) => `Rules of ${treatment}: ${versionsOf(treatment).join(', ')} (default: the last).`),
].join('\n');

if (Number(process.versions.node.split('.')[0]) < 24) {
  leave(2, 'This needs Node 24 or newer: run "npm ci", then start it with "npm run -s assess".');
}

type Flags = { readonly today: string; readonly device: Device; readonly ruleSet: RuleSet };

async function readFlags(): Promise<Flags> {
  try {
    const { values } = parseArgs({
      options: {
        today: { type: 'string' },
        device: { type: 'string' },
        treatment: { type: 'string' },
        rules: { type: 'string' },
      },
    });
    const treatment = treatments.find((known) => known === (values.treatment ?? treatments[0]));
    if (!treatment) return leave(2, `--treatment must be one of: ${treatments.join(', ')}.`, usage);
    const known = devicesOf(treatment);
    const device = known.find((name) => name === values.device);
    if (values.today === undefined || dayNumber(values.today) === undefined) {
      return leave(2, '--today must be a calendar day, YYYY-MM-DD.', usage);
    }
    if (!device) return leave(2, `--device must be ${known.join(' or ')}.`, usage);
    const ruleSet = await ruleSetOf({ treatment, version: values.rules }, 'en');
    return ruleSet
      ? { today: values.today, device, ruleSet }
      : leave(2, `--rules must be one of: ${versionsOf(treatment).join(', ')}.`, usage);
  } catch (error) {
    return leave(2, error instanceof Error ? error.message : 'The flags cannot be read.', usage);
  }
}

async function readJson(): Promise<unknown> {
  try {
    return JSON.parse(await text(process.stdin));
  } catch {
    return leave(2, 'Standard input is not JSON: it must be an object with the answers.', usage);
  }
}

function shown({ findings, outcome, deferUntil, needsClinician, openEnded }: Assessment) {
  return { outcome, ruleIds: findings.map(({ ruleId }) => ruleId), deferUntil, needsClinician, openEnded, findings };
}

const { today, device, ruleSet } = await readFlags();
const sent = await readJson();
const { answers, issues, contradictions } = readAnswers({ answers: sent }, { ruleSet, device, today });
const faults = [...issues, ...contradictions].map(({ pointer, code, ...said }) => {
  const sentence = code === 'required' ? 'the answer is missing.' : fieldInEnglish(said);
  return `  ${pointer.replace('/answers/', '')}: ${sentence}`;
});
if (faults.length > 0) leave(2, 'These answers cannot be judged:', ...faults);
process.stdout.write(`${JSON.stringify(shown(assess(answers, { today, device, ruleSet })), null, 2)}\n`);
