/**
 * Every alarm (alarms, canaryAlarms, edgeAlarms, notices). Constructs, dashboard, `docs/runbook.md` and what is emulated
 * follow from these rows; a name is a heading of the runbook, so it stays.
 */
import { type AlarmRow, fiveMinutes, hour, once, type WatchedMetric } from './alarm-row.ts';
import { mailAlarms } from './mail-alarms.ts';
import { workAlarms } from './work-alarms.ts';

const intakeAlarms = {
  'intake-failing': once(
    'Somebody who sent a form was answered that it did not work.',
    'IntakeFailed',
    'A clinic has few posts an hour: one that failed may be all of them.',
  ),
  'requests-failing': {
    says: 'Pages and calls are answered 500 or 503.',
    because: 'One may be a slip; five within five minutes are a fault.',
    watches: { aws: 'AWS/ApiGateway', metric: '5xx', statistic: 'Sum', of: { owner: 'api' } },
    rings: { from: 5 },
    period: fiveMinutes,
    silence: 0,
  },
  'leads-held': {
    says: 'More than half of the new leads are held: robots, or a limit that is too tight.',
    because: 'From ten leads an hour on, because one robot among two people is no share.',
    watches: {
      math: 'IF(FILL(stored, 0) >= 10, FILL(held, 0), 0)',
      with: {
        stored: { log: 'LeadHeld', statistic: 'SampleCount' },
        held: { log: 'LeadHeld', statistic: 'Average' },
      },
    },
    rings: { from: 0.5 },
    period: hour,
    silence: 0,
  },
} as const satisfies Record<string, AlarmRow>;

/** Alarms of a stage that has a canary. */
export const canaryAlarms = {
  'canary-silent': {
    says: 'For an hour the canary could post no form, or does not run.',
    because: 'It posts every quarter of an hour; a deployment may cost it a run.',
    watches: { log: 'CanaryPosted', statistic: 'Sum' },
    rings: { below: 1 },
    period: 1800,
    values: [2, 2],
    silence: 0,
  },
  'canary-missed': {
    says: 'A step of the way of a prospect fails for the canary, again and again.',
    because: 'Two runs of three: a single slip of the network wakes nobody.',
    watches: { log: 'CanaryMissed', statistic: 'Sum' },
    rings: { from: 1 },
    period: 900,
    values: [2, 3],
    silence: 0,
  },
} as const satisfies Record<string, AlarmRow>;

/** Alarms in the region of every stage. */
export const alarms = { ...mailAlarms, ...workAlarms, ...intakeAlarms };

export type AlarmName = keyof typeof alarms;

const firewall = (metric: string): WatchedMetric => ({
  aws: 'AWS/WAFV2',
  metric,
  statistic: 'Sum',
  of: { owner: 'firewall' },
});

/** Alarms in us-east-1, where the edge tells its figures. */
export const edgeAlarms = {
  'firewall-blocking': {
    says: 'The firewall refuses more than half of all requests.',
    because: 'A scanner is a small part; half is an attack, or a rule that refuses people.',
    watches: {
      math: 'IF(FILL(blocked, 0) + FILL(allowed, 0) >= 200, FILL(blocked, 0) / (FILL(blocked, 0) + FILL(allowed, 0)), 0)',
      with: { blocked: firewall('BlockedRequests'), allowed: firewall('AllowedRequests') },
    },
    rings: { from: 0.5 },
    period: fiveMinutes,
    values: [3, 3],
    silence: 0,
  },
} as const satisfies Record<string, AlarmRow>;

/** What AWS tells by itself and once, as an event: no state, nothing to clear. */
export const notices = {
  'certificate-expiring': 'The certificate of the edge runs out within 30 days and was not renewed.',
  'key-endangered': 'Somebody disabled the key of all data, or has it deleted.',
} as const;
