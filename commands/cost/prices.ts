/**
 * What AWS asks for, in USD without tax, for the one region that we price: eu-central-1 (Frankfurt); firewall and edge
 * have the same price everywhere in Europe. Read on the day below. A change of price is a change of this file.
 */

/**
 * One price: `usd` for one `unit`, and the page of AWS that says so. `second`: who was read instead of the page.
 * `assumed`: why nobody was read.
 */
export type Price = { usd: number; unit: string; page: string; second?: string; assumed?: string };

/** Where the prices hold and when they were looked up. */
export const priced = { region: 'eu-central-1', on: '2026-11-28' } as const;

const list = (service: string): string =>
  `https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/${service}/current/eu-central-1/index.json`;
const page = (name: string): string => `https://aws.amazon.com/${name}/pricing/`;

const perMillion = (usd: number): number => usd / 1e6;
const published = 'guides have it for North Virginia; that it is the same in Frankfurt is from memory';
const fromMemory = 'from memory: no stored copy of the page has the row of Frankfurt';

const noted = 'the price list of 2026-09-11, as the budget of a public project notes it';
const told = 'guides to prices of AWS of 2026 that agree';

/** Prices by what is paid for. */
export const prices = {
  writeUnit: { usd: perMillion(0.7625), unit: 'write request unit', page: list('AmazonDynamoDB'), second: noted },
  readUnit: { usd: perMillion(0.1525), unit: 'read request unit', page: list('AmazonDynamoDB'), second: noted },
  tableStorage: { usd: 0.306, unit: 'GB-month of tables', page: list('AmazonDynamoDB'), second: noted },
  tableRecovery: {
    usd: 0.2448,
    unit: 'GB-month of point-in-time recovery',
    page: list('AmazonDynamoDB'),
    second: noted,
  },
  /** GetRecords of Lambda is free, and nobody else reads the stream. */
  streamRead: { usd: 0, unit: 'read of the stream, by Lambda', page: page('dynamodb'), second: told },
  lambdaRequest: { usd: perMillion(0.2), unit: 'invocation', page: list('AWSLambda'), second: noted },
  lambdaTime: { usd: 0.0000133334, unit: 'GB-second on arm64', page: list('AWSLambda'), second: noted },
  apiRequest: { usd: perMillion(1.2), unit: 'request', page: page('api-gateway'), assumed: fromMemory },
  mail: { usd: 0.1 / 1000, unit: 'mail', page: page('ses'), assumed: published },
  edgeRequest: { usd: 0.012 / 10_000, unit: 'HTTPS request in Europe', page: page('cloudfront'), second: told },
  edgeData: { usd: 0.085, unit: 'GB to a browser in Europe', page: page('cloudfront') },
  edgeFunction: { usd: perMillion(0.1), unit: 'run of a CloudFront function', page: page('cloudfront'), second: told },
  webAcl: { usd: 5, unit: 'web ACL a month', page: page('waf'), second: told },
  webAclRule: { usd: 1, unit: 'rule or rule group a month', page: page('waf'), second: told },
  inspected: { usd: perMillion(0.6), unit: 'inspected request', page: page('waf'), second: told },
  key: { usd: 1, unit: 'key a month', page: page('kms') },
  keyRequest: { usd: 0.03 / 10_000, unit: 'request to a key', page: page('kms'), second: told },
  secret: { usd: 0.4, unit: 'secret a month', page: page('secrets-manager'), second: told },
  person: { usd: 0.015, unit: 'person who signs in (Essentials)', page: page('cognito'), second: told },
  files: { usd: 0.0245, unit: 'GB-month of the console', page: page('s3'), assumed: fromMemory },
  fileRead: { usd: 0.00043 / 1000, unit: 'GET request', page: page('s3'), assumed: fromMemory },
  logIngested: { usd: 0.63, unit: 'GB of log lines', page: list('AmazonCloudWatch'), second: noted },
  logKept: { usd: 0.0324, unit: 'GB-month of log lines', page: list('AmazonCloudWatch'), second: noted },
  alarm: { usd: 0.1, unit: 'metric of an alarm, a month', page: list('AmazonCloudWatch'), second: noted },
  compositeAlarm: { usd: 0.5, unit: 'composite alarm a month', page: page('cloudwatch'), assumed: published },
  metric: { usd: 0.3, unit: 'metric made from logs, a month', page: page('cloudwatch'), assumed: published },
  dashboard: { usd: 3, unit: 'dashboard a month', page: page('cloudwatch'), assumed: published },
  /** Rules with a rate, and events that services of AWS tell, cost nothing. */
  ruleRun: { usd: 0, unit: 'event of AWS or of a schedule', page: page('eventbridge'), second: told },
  schedulerRun: { usd: perMillion(1), unit: 'run of EventBridge Scheduler', page: page('eventbridge'), second: told },
  queueRequest: { usd: perMillion(0.4), unit: 'request', page: list('AWSQueueService'), second: noted },
  notice: { usd: 2 / 100_000, unit: 'mail of an alarm', page: page('sns'), assumed: published },
  zone: { usd: 0.5, unit: 'hosted zone a month', page: page('route53'), second: told },
  backup: { usd: 0.1224, unit: 'GB-month of copies', page: page('backup'), assumed: fromMemory },
} as const satisfies Record<string, Price>;

export type Priced = keyof typeof prices;

/**
 * What is free for ever, in an account that has nothing else (the offers of a new account are left out: they end).
 * Units as of the price.
 */
export const freeEachMonth: Partial<Record<Priced, number>> = {
  tableStorage: 25,
  lambdaRequest: 1e6,
  lambdaTime: 400_000,
  edgeRequest: 10e6,
  edgeData: 1000,
  edgeFunction: 2e6,
  keyRequest: 20_000,
  person: 10_000,
  logIngested: 5,
  alarm: 10,
  metric: 10,
  dashboard: 3,
  schedulerRun: 14e6,
  queueRequest: 1e6,
  notice: 1000,
};
