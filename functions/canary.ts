/**
 * Called every 15 minutes, where a stage has a canary. Goes the way of a prospect at the clinic `canary`, from outside,
 * and asks whether the mail of the run before was delivered. Causes one lead and at most two mails in a quarter of an
 * hour, however often it is called; alarms are made of what it logs.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { leadWitness } from '../shared/aws/leads/lead-witness.ts';
import { connect } from '../shared/aws/table/clients.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { instantOf } from '../shared/contract/instant.ts';
import type { Log } from '../shared/contract/log-events.ts';
import { log } from '../shared/lambda/log.ts';
import { canarySteps } from '../shared/verify/all-steps.ts';
import { canarySlug, visitorOf } from '../shared/verify/canary-clinic.ts';
import { runSteps } from '../shared/verify/run-steps.ts';
import type { World } from '../shared/verify/step.ts';

type Deps = Omit<World, 'clinic' | 'visitor' | 'token'> & { log: Log };

/** The time in which the canary is one and the same person, in ms. */
const quarter = 15 * 60_000;

/** Who it is at a moment (ms): the quarter of an hour names the person and the key, so a second call adds nothing. */
const visitorAt = (at: number) =>
  visitorOf(
    instantOf(Math.floor(at / quarter) * quarter)
      .slice(0, 16)
      .replace(/\D/g, ''),
  );

/** Does its steps and logs each that was asked. Never throws: a run that failed is one that logs no step as passed. */
export const canary =
  ({ log, ...deps }: Deps) =>
  async (): Promise<void> => {
    const world: World = { ...deps, clinic: canarySlug, visitor: visitorAt(deps.now()) };
    await runSteps(canarySteps, world, ({ name: step, verdict, ms: durationMs, status }) => {
      if (verdict === 'ok') log('canary.passed', { step, durationMs });
      if (verdict === 'missed') log('canary.missed', { step, durationMs, ...(status !== undefined && { status }) });
    });
  };

const environment = readEnvironment('canary', process.env);

export const handler = canary({
  fetch,
  now: Date.now,
  newId: randomUUID,
  sleep: setTimeout,
  target: { publicUrl: environment.PUBLIC_URL, consoleUrl: environment.CONSOLE_URL },
  witness: leadWitness(connect(), environment.LEADS_TABLE, Date.now),
  log,
});
