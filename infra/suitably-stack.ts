import { CfnOutput, CfnParameter, Lazy, Stack } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type StackOutput, stackOutputNames } from '../shared/contract/stack-output-names.ts';
import { Backup } from './backup.ts';
import { CanarySchedule } from './canary-schedule.ts';
import { customerKey } from './customer-key.ts';
import { functionsOf } from './functions.ts';
import { HttpApi } from './http-api.ts';
import { LeadTables } from './lead-tables.ts';
import { Mail } from './mail/mail.ts';
import { MailEvents } from './mail/mail-events.ts';
import { FailedMail, MailDoors } from './mail/mail-triggers.ts';
import { OwnNames } from './own-names.ts';
import { AuditSeals, PurgeSchedules } from './schedules.ts';
import { Secrets } from './secrets.ts';
import { StaffSignIn } from './staff-sign-in.ts';
import type { Stage } from './stages.ts';
import { Watching } from './watching/watching.ts';
import { ConsoleFiles } from './web/console-files.ts';
import { Web } from './web/web.ts';

/** `code` is the asset that `bundle` made, `console` the folder of the built console. */
type SuitablyStackProps = { stage: Stage; code: Code; console: string };

/** What exists in AWS, as a table of contents. */
export class SuitablyStack extends Stack {
  constructor(scope: Construct, id: string, { stage, code, console: folder }: SuitablyStackProps) {
    super(scope, id, {
      stackName: stage.stackName,
      description: 'Suitably: suitability screening and lead capture for aesthetic clinics',
      env: { region: stage.region },
      terminationProtection: stage.isProtected,
    });
    const { publicUrl, consoleUrl } = this.addresses(stage, () => web.distribution.distributionDomainName);
    const key = customerKey(this, 'Key', stage);
    const tables = new LeadTables(this, 'Tables', { key, stage });
    const { backupRegion: region } = stage;
    if (region) new Backup(this, 'Backup', { stage, tables, key, region });
    const secrets = new Secrets(this, 'Secrets', { key, stage });
    const mail = new Mail(this, 'Mail', { stage });
    const signIn = new StaffSignIn(this, 'SignIn', { consoleUrl, stage });
    const failed = new FailedMail(this, 'FailedMail', { key });
    const surroundings = { publicUrl, consoleUrl, tables, secrets, mail, signIn, failed };
    const functions = functionsOf(this, { code, key, stage }, surroundings);
    const { api, accessLog } = new HttpApi(this, 'Http', { functions, key, stage });
    new MailDoors(this, 'MailDoors', {
      sendMail: functions['send-mail'],
      sweepMail: functions['sweep-mail'],
      leads: tables.leads,
      failed,
    });
    new PurgeSchedules(this, 'PurgeSchedules', { purge: functions.purge, leads: tables.leads, failed });
    new AuditSeals(this, 'AuditSeals', { seal: functions['seal-audit'] });
    if (stage.canary) new CanarySchedule(this, 'CanaryRuns', { canary: functions.canary });
    new MailEvents(this, 'MailEvents', { mail, receive: functions['receive-mail-events'] });
    new Watching(this, 'Watching', { stage, functions, api, accessLog, failed, leads: tables.leads, key });
    const signInAddress = signIn.address();
    const web = new Web(this, 'Web', { api, secret: secrets.originValue(), signInAddress, stage });
    const { bucket, distribution } = web;
    new OwnNames(this, 'Names', { stage, mail, distribution });
    new ConsoleFiles(this, 'ConsoleFiles', {
      folder,
      bucket,
      distribution,
      config: signIn.consoleConfig(),
      key,
      stage,
    });
    new CfnOutput(this, 'SignInAddress', { value: signInAddress, description: 'Where staff sign in' });
    this.tellOperators({
      leads: tables.leads.tableName,
      audit: tables.audit.tableName,
      ledger: tables.ledger.tableName,
      userPool: signIn.poolId(),
      publicUrl,
      consoleUrl,
      edgeAddress: `https://${distribution.distributionDomainName}`,
      apiAddress: api.apiEndpoint,
      edgeKeyRound: String(stage.edgeKeyRound),
      ...secrets.arns(),
    });
  }

  private tellOperators(values: Record<StackOutput, string>): void {
    for (const [name, value] of Object.entries(values))
      new CfnOutput(this, stackOutputNames[name as StackOutput], { value, description: 'For commands of operators' });
  }

  /**
   * Where prospects reach us and where staff work: names of the stage, or CloudFront's own where it has none. Only on
   * this machine they are parameters, whose values a later deployment to AWS would keep whatever the stage says.
   */
  private addresses({ domain, localUrl }: Stage, ofEdge: () => string): { publicUrl: string; consoleUrl: string } {
    if (localUrl) {
      const parameter = (id: string) => new CfnParameter(this, id, { default: localUrl }).valueAsString;
      return { publicUrl: parameter('PublicUrl'), consoleUrl: parameter('ConsoleUrl') };
    }
    const edge = Lazy.string({ produce: () => `https://${ofEdge()}` });
    if (!domain) return { publicUrl: edge, consoleUrl: edge };
    return { publicUrl: `https://${domain.name}`, consoleUrl: `https://${domain.console}` };
  }
}
