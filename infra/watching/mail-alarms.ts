/** Alarms about mail (mailAlarms). */
import { type AlarmRow, fiveMinutes, hour, lambda, once, stopped } from './alarm-row.ts';

/** What keeps mail from going, or its results from being known. */
export const mailAlarms = {
  'mail-late': {
    says: 'A mail is more than 15 minutes late, or nothing looks for due mail any more.',
    because: 'A person waits for the summary now. A refused mail is tried again within ten minutes, which 15 cover.',
    watches: { log: 'MailLateSeconds', statistic: 'Maximum' },
    rings: { from: 900 },
    period: fiveMinutes,
    // Between two tries of one mail lie up to ten minutes.
    values: [1, 3],
    silence: stopped,
  },
  'mail-given-up': once(
    'A mail ended PARKED or DEAD: it was not sent, and nothing tries it again.',
    'MailGivenUp',
    'Each of them is a person who waits for nothing.',
  ),
  'mail-braked': {
    says: 'Sending rests: SES throttles us, refuses the account, or the quota of the day is used up.',
    because: 'A burst brakes for seconds. Two of five minutes are an account that cannot send.',
    watches: { log: 'BrakeSeconds', statistic: 'Sum' },
    rings: { from: 120 },
    period: fiveMinutes,
    silence: 0,
  },
  'mail-clock-apart': once(
    'The clock of a function and that of the database are apart: nothing is sent meanwhile.',
    'ClockApart',
    'It stops all mail of that environment at once.',
  ),
  'mail-epoch-differs': once(
    'The table has another mail epoch than the deployment: nothing is sent.',
    'OtherEpoch',
    'It stops all mail until somebody decides, as after a restore.',
  ),
  'mail-bouncing': {
    says: 'More than 2.5 % of our mails bounce. SES reviews an account at 5 %.',
    because: 'Half of the line at which SES puts an account under review.',
    watches: { aws: 'AWS/SES', metric: 'Reputation.BounceRate', statistic: 'Maximum' },
    rings: { from: 0.025 },
    period: hour,
    silence: 0,
  },
  'mail-complained': {
    says: 'More than 0.05 % of our mails are called spam. SES reviews an account at 0.1 %.',
    because: 'Half of the line at which SES puts an account under review.',
    watches: { aws: 'AWS/SES', metric: 'Reputation.ComplaintRate', statistic: 'Maximum' },
    rings: { from: 0.0005 },
    period: hour,
    silence: 0,
  },
  'mail-events-lost': {
    says: 'What SES tells of mails is not noted: bounces and complaints may be missing.',
    because: 'One event is tried three times within minutes; a single slip is mended by that.',
    watches: lambda('Errors', 'Sum', 'receive-mail-events'),
    rings: { from: 2 },
    period: 900,
    silence: 0,
  },
  'clinic-alerts-lost': once(
    'Alerts to a clinic do not arrive: its address bounced or complained.',
    'ClinicAlertsLost',
    'The clinic does not hear of new leads, and cannot know that it does not.',
  ),
} as const satisfies Record<string, AlarmRow>;
