import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../shared/screening/assess.ts';
import { devices } from '../../shared/screening/published/treatments.ts';
import { readAnswers } from '../../shared/screening/reading/read-answers.ts';
import { judgeByEngine, translatedEngine } from '../screening/engine-translation.ts';
import { ruleSet } from '../screening/healthy.ts';
import { submissions } from '../screening/submissions.ts';
import { ifChain } from './if-chain.ts';
import { type Candidate, interleave, ratio } from './interleave.ts';
import { sized } from './sizes.ts';

/** Gates of the rules (decision 0028): both statistics have to be over before a run fails. */
const slowestAgainstIfChain = 4;
const fastestAgainstEngine = 100;

// 64 different submissions in turn, so that nothing can specialise on one.
const inputs = fc.sample(submissions, { numRuns: 64, seed: 7 }).map((submission) => {
  const { today, device } = submission;
  return {
    submission,
    today,
    device,
    answers: readAnswers({ answers: submission.answers }, { ruleSet, device, today }).answers,
  };
});
type Input = (typeof inputs)[number];

const chains = Object.fromEntries(devices.map((device) => [device, ifChain(ruleSet, device)]));
const engine = translatedEngine(ruleSet);
const byIfChain = ({ answers, today, device }: Input) => (chains[device] as ReturnType<typeof ifChain>)(answers, today);
const byUs = ({ answers, today, device }: Input) => assess(answers, { today, device, ruleSet });
const byEngine = ({ submission }: Input) => judgeByEngine(engine, submission, ruleSet);

function inTurn(name: string, judge: (input: Input) => { findings: readonly unknown[] }): Candidate {
  return {
    name,
    run: (times) => {
      let findings = 0;
      for (let index = 0; index < times; index += 1) findings += judge(inputs[index % 64] as Input).findings.length;
      return findings;
    },
  };
}

const slow: Candidate = {
  name: 'json-rules-engine, reused',
  run: async (times) => {
    for (let index = 0; index < times; index += 1) await byEngine(inputs[index % 64] as Input);
  },
};

test('the assessment stays near an if-chain and far ahead of a rule engine', async () => {
  for (const input of inputs) {
    expect(byIfChain(input)).toEqual(byUs(input));
    expect(await byEngine(input)).toEqual(byUs(input));
  }
  let state = 42;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const candidates = [inTurn('if-chain, generated', byIfChain), inTurn('assess', byUs), slow];
  const timings = await interleave(candidates, { rounds: sized(21, 7), sliceMs: sized(120, 60), random });
  const limit = ratio(timings, 'assess', 'if-chain, generated');
  const rival = ratio(timings, 'json-rules-engine, reused', 'assess');
  console.table(
    timings.map(({ name, median, best }) => ({ name, 'median ns': Math.round(median), 'best ns': Math.round(best) })),
  );
  console.table([
    { ratio: 'assess : if-chain', gate: `<= ${slowestAgainstIfChain}`, medians: limit.median, best: limit.best },
    {
      ratio: 'json-rules-engine : assess',
      gate: `>= ${fastestAgainstEngine}`,
      medians: rival.median,
      best: rival.best,
    },
  ]);
  expect(Math.min(limit.median, limit.best)).toBeLessThanOrEqual(slowestAgainstIfChain);
  expect(Math.max(rival.median, rival.best)).toBeGreaterThanOrEqual(fastestAgainstEngine);
});
