/** What a stage costs in a month (monthlyCost): counted work times habits times prices. Pure. */
import { assumed, counted, countedBytes, formFiles, habits, type Share, schedules, type Work } from './counted.ts';
import { freeEachMonth, type Price, type Priced, prices } from './prices.ts';
import { type StageResources, stageResources, type Template } from './stage-resources.ts';

/** Amounts of what is paid for, in the units of the price file. */
export type Amounts = Partial<Record<Priced, number>>;

/** Work that is done so many times, and how many mails that hands to SES. */
export type Done = { work: Work; times: number; mails?: number };

/**
 * One line of the bill, in USD a month. `idle` is what of it is there without a single lead, `free` what AWS does not
 * ask for in an account that has nothing else.
 */
export type CostRow = {
  priced: Priced;
  service: string;
  price: Price;
  amount: number;
  usd: number;
  idle: number;
  free: number;
};

/** The month in rows, and what must be said beside them. */
export type MonthlyCost = { leads: number; rows: CostRow[]; notes: string[] };

const publicFunctions = /^(submit|read|show|unsubscribe|confirm|answer|staff)/;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Milliseconds that a share of work takes when every call waits for the one before. */
const timeOf = ({ runs, calls, transactions }: Share, mails: number): number =>
  runs * assumed.ms.run +
  (calls - transactions) * assumed.ms.call +
  transactions * assumed.ms.transaction +
  mails * assumed.ms.mail;

/** What is done for each lead of a month. */
const doneForLeads = (leads: number): Done[] => [
  { work: counted.form, times: leads * habits.formViews },
  { work: counted.questionnaire, times: leads * habits.questionnaires },
  { work: counted.submission, times: leads },
  { work: counted.firstMails, times: leads, mails: 2 },
  { work: counted.laterMail, times: leads * habits.laterMails, mails: 1 },
  { work: counted.result, times: leads * habits.results },
  { work: counted.inbox, times: leads * habits.inboxLooks },
  { work: counted.handled, times: leads * habits.handled },
];

/** A canary sends an enquiry of its own, which is mailed as any other. */
const isCanary = (name: string): boolean => /canary/i.test(name);

/** What runs by itself. A schedule that was never counted is taken for the dearest thing: a lead with its mails. */
const doneByClock = ({ schedules: timed }: StageResources): Done[] =>
  timed.flatMap(({ name, runs }) => {
    const work = schedules[name];
    if (work) return [{ work, times: runs }];
    return [
      { work: counted.submission, times: runs },
      { work: counted.firstMails, times: runs, mails: 2 },
    ];
  });

/** What a list of work consumes of DynamoDB, Lambda, gateway, edge, mail, logs and key. */
export function amountsOf(done: readonly Done[], resources: StageResources): Amounts {
  const shares = done.flatMap(({ work, times, mails = 0 }) =>
    Object.entries(work).map(([name, share]) => ({
      ...{ name, share, times },
      // Whoever hands them over: the stream's function at once, that of the sweep later.
      mails: name === ('sweep-mail' in work ? 'sweep-mail' : 'send-mail') ? mails : 0,
    })),
  );
  const runsOf = new Map<string, number>();
  for (const { name, share, times } of shares) runsOf.set(name, (runsOf.get(name) ?? 0) + share.runs * times);
  const runs = [...runsOf];
  const colds = runs.map(([name, count]) => [name, Math.min(count, assumed.renewalsAMonth)] as const);
  const memory = (name: string) => (resources.memory.get(name) ?? 1024) / 1024;
  const requests = sum(runs.filter(([name]) => publicFunctions.test(name)).map(([, count]) => count));
  const lines = ({ logLines, logBytes, runs: count }: Share) =>
    logBytes +
    (logLines + count * assumed.platformLog.lines) * assumed.lineOverhead +
    count * assumed.platformLog.bytes;
  const logged =
    sum(shares.map(({ share, times }) => lines(share) * times)) +
    requests * (resources.accessLine + assumed.lineOverhead);
  const each = (of: (share: Share) => number) => sum(shares.map(({ share, times }) => of(share) * times));
  return {
    writeUnit: each(({ writes }) => writes),
    readUnit: each(({ reads }) => reads),
    streamRead: runsOf.get('send-mail') ?? 0,
    lambdaRequest: sum(runs.map(([, count]) => count)),
    lambdaTime:
      sum(shares.map(({ name, share, times, mails }) => (timeOf(share, mails) / 1000) * memory(name) * times)) +
      sum(colds.map(([name, count]) => count * (assumed.ms.coldStart / 1000) * memory(name))),
    apiRequest: requests,
    mail: sum(done.map(({ times, mails = 0 }) => times * mails)),
    ruleRun: runsOf.get('receive-mail-events') ?? 0,
    // Of three tables and of the environment, as often as they are asked for anew.
    keyRequest: sum(colds.map(([, count]) => count * 4)),
    logIngested: logged / 1e9,
  };
}

/** What passes through the edge: requests of functions, and files that it has itself. */
export function edgeAmounts(requests: number, files: number, gigabytes: number, stage: StageResources): Amounts {
  const all = requests + files;
  return {
    edgeRequest: all,
    edgeData: gigabytes,
    edgeFunction: stage.hasEdgeFunction ? all : 0,
    inspected: stage.hasFirewall ? all : 0,
    logIngested: stage.logsFirewall ? (all * assumed.firewallLine) / 1e9 : 0,
  };
}

const total = (...parts: readonly Amounts[]): Amounts => {
  const result: Amounts = {};
  for (const part of parts)
    for (const [priced, amount] of Object.entries(part) as [Priced, number][])
      result[priced] = (result[priced] ?? 0) + amount;
  return result;
};

function amountsOfMonth(leads: number, resources: StageResources): Amounts {
  const worked = amountsOf([...doneByClock(resources), ...doneForLeads(leads)], resources);
  const files = leads * (habits.formViews * formFiles + habits.inboxLooks * habits.consoleFiles);
  const bytes = leads * (habits.formViews * countedBytes.formPage + 20 * countedBytes.answer);
  const edge = edgeAmounts(worked.apiRequest ?? 0, files, bytes / 1e9, resources);
  const stored = (leads * habits.monthsKept * (countedBytes.stored * assumed.indexShare + assumed.auditBytes)) / 1e9;
  const logged = (worked.logIngested ?? 0) + (edge.logIngested ?? 0);
  return total(resources.fixed, worked, edge, {
    tableStorage: stored,
    tableRecovery: stored,
    backup: stored * resources.copies,
    logKept: (logged * resources.kept) / 30,
    schedulerRun: sum(resources.schedules.filter(({ isScheduler }) => isScheduler).map(({ runs }) => runs)),
    person: leads > 0 ? habits.people : 0,
    files: assumed.consoleFiles,
    fileRead: leads * habits.inboxLooks * habits.consoleFiles,
    queueRequest: 0,
    notice: 0,
  });
}

const services: Readonly<Record<string, readonly Priced[]>> = {
  DynamoDB: ['writeUnit', 'readUnit', 'tableStorage', 'tableRecovery', 'streamRead'],
  Lambda: ['lambdaRequest', 'lambdaTime'],
  'API Gateway': ['apiRequest'],
  SES: ['mail'],
  CloudFront: ['edgeRequest', 'edgeData', 'edgeFunction'],
  WAF: ['webAcl', 'webAclRule', 'inspected'],
  KMS: ['key', 'keyRequest'],
  'Secrets Manager': ['secret'],
  Cognito: ['person'],
  S3: ['files', 'fileRead'],
  CloudWatch: ['logIngested', 'logKept', 'metric', 'alarm', 'compositeAlarm', 'dashboard'],
  EventBridge: ['ruleRun', 'schedulerRun'],
  SQS: ['queueRequest'],
  SNS: ['notice'],
  'Route 53': ['zone'],
  Backup: ['backup'],
};

/** Prices amounts. `idle` are the amounts of a month without leads. */
export function costRows(amounts: Amounts, idle: Amounts = {}): CostRow[] {
  return Object.entries(services).flatMap(([service, list]) =>
    list.map((priced) => {
      const price = prices[priced];
      const amount = amounts[priced] ?? 0;
      const free = Math.min(amount, freeEachMonth[priced] ?? 0) * price.usd;
      return { priced, service, price, amount, usd: amount * price.usd, idle: (idle[priced] ?? 0) * price.usd, free };
    }),
  );
}

/** The month of a stage with so many new leads, from its templates (stageTemplates). */
export function monthlyCost({ leads, templates }: { leads: number; templates: readonly Template[] }): MonthlyCost {
  const resources = stageResources(templates);
  const notes = [
    ...resources.schedules
      .filter(({ name }) => !schedules[name] && !isCanary(name))
      .map(({ name }) => `The schedule ${name} was never counted; each run is priced as a lead with its mails.`),
    ...resources.unpriced.map((type) => `There is no price of ${type}: it is not in the sum.`),
  ];
  return { leads, rows: costRows(amountsOfMonth(leads, resources), amountsOfMonth(0, resources)), notes };
}
