/**
 * Metrics that are made of log lines (logMetrics). One that has a value at every hour costs 0.30 USD a month, so each is
 * one number that an alarm needs; lines of several events may feed the same one.
 */
import type { FunctionName } from '../../shared/contract/function-names.ts';
import type { LogEvent, LogEvents } from '../../shared/contract/log-events.ts';
import { routes } from '../../shared/contract/routes.ts';

/** Lines of some logs, and the number that each of them gives: a field of it, or 1. */
type Lines = { logs: readonly (FunctionName | 'access')[]; pattern: string; value: string };

type Field<E extends LogEvent> = string & keyof LogEvents[E];

/** Both send by the same protocol. */
const senders: readonly FunctionName[] = ['send-mail', 'sweep-mail'];

const both = (...conditions: string[]): string => conditions.map((one) => `(${one})`).join(' && ');
const either = (...conditions: string[]): string => conditions.map((one) => `(${one})`).join(' || ');

/** Lines of an event; with a field, those in which it has one of some values. */
const said = <E extends LogEvent>(event: E, field?: Field<E>, ...values: string[]): string => {
  const isEvent = `$.event = "${event}"`;
  return field ? both(isEvent, either(...values.map((value) => `$.${field} = "${value}"`))) : isEvent;
};

/** Each line counts as one. */
const counted = (logs: Lines['logs'], pattern: string): Lines => ({ logs, pattern: `{ ${pattern} }`, value: '1' });

/** Each line of an event gives the number in one of its fields. */
const measured = <E extends LogEvent>(logs: Lines['logs'], event: E, field: Field<E>): Lines => ({
  logs,
  pattern: `{ ${said(event)} }`,
  value: `$.${field}`,
});

const intakeRoute = `ANY ${routes.submitScreening.path}`;

/** What each metric is made of. */
export const logMetrics = {
  /** Seconds that the longest waiting mail is late: not looked at, refused by SES, or without a place in the rate. */
  MailLateSeconds: [
    measured(['sweep-mail'], 'mail.swept', 'oldestSeconds'),
    measured(senders, 'mail.refused', 'lateSeconds'),
    measured(senders, 'mail.rateFull', 'lateSeconds'),
  ],
  /** Mails that ended PARKED or DEAD, and items that cannot be read as a message. */
  MailGivenUp: [counted(senders, either(said('mail.ended', 'state', 'PARKED', 'DEAD'), said('mail.unreadable')))],
  /** Seconds that brakes were set for. */
  BrakeSeconds: [measured(senders, 'mail.braked', 'seconds')],
  ClockApart: [counted(senders, said('mail.clockOff'))],
  OtherEpoch: [counted(senders, said('mail.otherEpoch'))],
  ClinicAlertsLost: [counted(['receive-mail-events'], said('evidence.alertAddress'))],
  /** 1 for a lead that is held, 0 for others. */
  LeadHeld: [measured(['submit-screening'], 'intake.stored', 'held')],
  /** Posts of a form that were answered 500 or more, by the function or by the gateway before it. */
  IntakeFailed: [counted(['access'], both(`$.route = "${intakeRoute}"`, '$.status = "5*"'))],
  /** Clinics whose finished days have no seal, after a run. */
  SealsMissing: [measured(['seal-audit'], 'audit.sealed', 'failed')],
  /** Seconds that the longest waiting erased lead still has items. */
  PurgeLateSeconds: [measured(['purge'], 'purge.done', 'oldestSeconds')],
  /** Runs that erased everybody whose time was over. */
  RetentionDone: [counted(['purge'], both(said('purge.expired'), '$.isComplete IS TRUE'))],
  /** Forms that the canary posted and that were taken. */
  CanaryPosted: [counted(['canary'], said('canary.passed', 'step', 'submission'))],
  CanaryMissed: [counted(['canary'], said('canary.missed'))],
} as const satisfies Record<string, readonly Lines[]>;

export type LogMetric = keyof typeof logMetrics;
