import { CfnOutput, CfnParameter, Stack } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { stackOutputNames } from '../shared/contract/stack-output-names.ts';
import { CustomerKey } from './customer-key.ts';
import { functionsOf } from './functions.ts';
import { HttpApi } from './http-api.ts';
import { LeadTables } from './lead-tables.ts';
import { Mail } from './mail.ts';
import { MailEvents } from './mail-events.ts';
import { FailedMail, MailDoors } from './mail-triggers.ts';
import { AuditSeals, PurgeSchedules } from './schedules.ts';
import { Secrets } from './secrets.ts';
import { StaffSignIn } from './staff-sign-in.ts';
import type { Stage } from './stages.ts';
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
    const publicUrl = this.urlParameter(
      'PublicUrl',
      stage.publicUrl,
      'Where prospects reach us; links are built on it.',
    );
    const consoleUrl = this.urlParameter('ConsoleUrl', stage.consoleUrl, 'Where staff work.');
    const key = new CustomerKey(this, 'Key');
    const tables = new LeadTables(this, 'Tables', { key });
    const secrets = new Secrets(this, 'Secrets', { key });
    const mail = new Mail(this, 'Mail', { stage });
    const signIn = new StaffSignIn(this, 'SignIn', { consoleUrl, stage });
    const failed = new FailedMail(this, 'FailedMail', { key });
    const surroundings = { publicUrl, consoleUrl, tables, secrets, mail, signIn, failed };
    const functions = functionsOf(this, { code, key, stage }, surroundings);
    const { api } = new HttpApi(this, 'Http', { functions, key, stage });
    new MailDoors(this, 'MailDoors', { sendMail: functions['send-mail'], leads: tables.leads, failed });
    new PurgeSchedules(this, 'PurgeSchedules', { purge: functions.purge, leads: tables.leads, failed });
    new AuditSeals(this, 'AuditSeals', { seal: functions['seal-audit'] });
    new MailEvents(this, 'MailEvents', { mail, receive: functions['receive-mail-events'] });
    const signInAddress = signIn.address();
    const { bucket, distribution } = new Web(this, 'Web', { api, secret: secrets.originValue(), signInAddress, stage });
    new ConsoleFiles(this, 'ConsoleFiles', { folder, bucket, distribution, config: signIn.consoleConfig() });
    new CfnOutput(this, 'ConsoleAddress', { value: consoleUrl, description: 'Where staff work' });
    new CfnOutput(this, 'SignInAddress', { value: signInAddress, description: 'Where staff sign in' });
    new CfnOutput(this, stackOutputNames.leads, { value: tables.leads.tableName, description: 'For npm run clinic' });
    new CfnOutput(this, stackOutputNames.audit, { value: tables.audit.tableName, description: 'For npm run clinic' });
    new CfnOutput(this, stackOutputNames.userPool, { value: signIn.poolId(), description: 'For npm run clinic' });
    new CfnOutput(this, 'ApiAddress', { value: api.apiEndpoint, description: 'Address of the gateway itself' });
  }

  private urlParameter(id: string, value: string, description: string): string {
    const parameter = new CfnParameter(this, id, {
      default: value,
      description: `${description} Without a slash at the end.`,
      allowedPattern: '^https?://[^/]+$',
    });
    return parameter.valueAsString;
  }
}
