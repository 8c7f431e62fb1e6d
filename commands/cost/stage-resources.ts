/** What a stage has that costs something, counted from its synthesized templates rather than by hand. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Stage } from '../../infra/stages.ts';
import { suitablyApp } from '../../infra/suitably-app.ts';
import { workFolder } from '../work-folder.ts';
import type { Priced } from './prices.ts';

/** A template of CloudFormation, as far as money is concerned. */
export type Template = { Resources: Readonly<Record<string, { Type: string; Properties?: Properties }>> };
type Properties = Readonly<Record<string, unknown>>;

/** A schedule: the rule's logical id without CDK's hash, and how often it runs in a month of 730 hours. */
export type Schedule = { name: string; runs: number; isScheduler: boolean };

/** What stands in a stage's templates. `kept` is the days that logs stay, `accessLine` the bytes of a line of the gateway. */
export type StageResources = {
  fixed: Partial<Record<Priced, number>>;
  schedules: Schedule[];
  /** MB by the name of the function. */
  memory: ReadonlyMap<string, number>;
  kept: number;
  accessLine: number;
  hasFirewall: boolean;
  logsFirewall: boolean;
  hasEdgeFunction: boolean;
  /** Whole copies of the tables that AWS Backup keeps at a time. */
  copies: number;
  /** Types that we know no price of. */
  unpriced: string[];
};

/** Free, or paid for by what goes through them, or counted below from their properties. */
const unpaid = [
  /^AWS::(ApiGatewayV2|CertificateManager|CloudFront|Cognito|IAM|Lambda|SES|SNS|WAFv2)::/,
  /^AWS::(Backup::Backup(Vault|Plan|Selection)|CDK::Metadata|CloudWatch::Alarm|DynamoDB::(Global)?Table)$/,
  /^AWS::(Events::Rule|KMS::Alias|Logs::(LogGroup|MetricFilter|ResourcePolicy)|Route53::RecordSet)$/,
  /^AWS::(S3::Bucket(Policy)?|SQS::Queue(Policy)?|Scheduler::Schedule(Group)?)$/,
  /^Custom::/,
];

const paidByPiece: Readonly<Record<string, Priced>> = {
  'AWS::KMS::Key': 'key',
  'AWS::KMS::ReplicaKey': 'key',
  'AWS::SecretsManager::Secret': 'secret',
  'AWS::CloudWatch::CompositeAlarm': 'compositeAlarm',
  'AWS::CloudWatch::Dashboard': 'dashboard',
};

const minutes: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };

/** Runs in a month of a rate; of a cron expression that is not a rate, one a day. */
function runsOf(expression: string): number {
  const [, count = '1', unit = 'day'] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  return 43_800 / (Number(count) * (minutes[unit] ?? 1440));
}

const listOf = (value: unknown): Properties[] => (Array.isArray(value) ? value : []);

/** Metrics that an alarm reads: AWS asks for each. */
const alarmMetrics = ({ Metrics }: Properties): number =>
  Math.max(1, listOf(Metrics).filter(({ MetricStat }) => MetricStat !== undefined).length);

/** Copies that a backup plan keeps, if each rule runs once a day; as many again for every other place. */
const copiesOf = ({ BackupPlan }: Properties): number =>
  listOf((BackupPlan as Properties | undefined)?.BackupPlanRule).reduce((sum, { Lifecycle, CopyActions }) => {
    const days = Number((Lifecycle as Properties | undefined)?.DeleteAfterDays ?? 35);
    return sum + days * (1 + listOf(CopyActions).length);
  }, 0);

/** Counts what is paid for in the templates of one stage, whichever stacks they are of. */
export function stageResources(templates: readonly Template[]): StageResources {
  const all = templates.flatMap(({ Resources }) =>
    Object.entries(Resources).map(([id, { Type, Properties = {} }]) => ({ id, type: Type, properties: Properties })),
  );
  const of = (type: string) => all.filter((resource) => resource.type === type);
  const fixed: Partial<Record<Priced, number>> = {};
  const add = (priced: Priced, amount: number) => {
    if (amount > 0) fixed[priced] = (fixed[priced] ?? 0) + amount;
  };
  for (const { type } of all) {
    const priced = paidByPiece[type];
    if (priced) add(priced, 1);
  }
  for (const { properties } of of('AWS::WAFv2::WebACL')) {
    add('webAcl', 1);
    add('webAclRule', listOf(properties.Rules).length);
  }
  for (const { properties } of of('AWS::CloudWatch::Alarm')) add('alarm', alarmMetrics(properties));
  for (const { properties } of of('AWS::Logs::MetricFilter'))
    add('metric', listOf(properties.MetricTransformations).length);
  add('zone', Math.min(1, of('AWS::Route53::RecordSet').length));
  const timed = ['AWS::Events::Rule', 'AWS::Scheduler::Schedule'].flatMap((type) =>
    of(type).flatMap(({ id, properties }) =>
      typeof properties.ScheduleExpression === 'string' && properties.State !== 'DISABLED'
        ? [{ name: id.slice(0, -8), runs: runsOf(properties.ScheduleExpression), isScheduler: /Scheduler/.test(type) }]
        : [],
    ),
  );
  const format = of('AWS::ApiGatewayV2::Stage').map(
    ({ properties }) => (properties.AccessLogSettings as Properties | undefined)?.Format,
  );
  return {
    fixed,
    schedules: timed,
    memory: new Map(
      of('AWS::Lambda::Function').map(({ properties }) => [
        String(properties.Handler).replace(/\.handler$/, ''),
        Number(properties.MemorySize ?? 128),
      ]),
    ),
    kept: Math.min(
      731,
      ...of('AWS::Logs::LogGroup').map(({ properties }) => Number(properties.RetentionInDays ?? 731)),
    ),
    accessLine: String(format[0] ?? '').length,
    hasFirewall: of('AWS::WAFv2::WebACL').length > 0,
    logsFirewall: of('AWS::WAFv2::LoggingConfiguration').length > 0,
    hasEdgeFunction: of('AWS::CloudFront::Function').length > 0,
    copies: of('AWS::Backup::BackupPlan').reduce((sum, { properties }) => sum + copiesOf(properties), 0),
    unpriced: [...new Set(all.map(({ type }) => type))].filter(
      (type) => !paidByPiece[type] && !unpaid.some((free) => free.test(type)),
    ),
  };
}

/** The templates of a stage, synthesized with empty code: what code there is changes no price. Some seconds. */
export async function stageTemplates(stage: Stage): Promise<Template[]> {
  const folder = workFolder('cost');
  const [code, site] = [path.join(folder, 'code'), path.join(folder, 'console')];
  for (const made of [code, site]) mkdirSync(made);
  const outdir = path.join(folder, 'assembly');
  const app = await suitablyApp({ stage, outdir, validate: false, code, console: site });
  return app.synth().stacks.map(({ templateFullPath }) => JSON.parse(readFileSync(templateFullPath, 'utf8')));
}
