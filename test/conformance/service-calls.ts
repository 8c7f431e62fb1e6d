/** Calls that services of AWS make to resources of a stage, as its template has them wired. */
import { readTemplate } from '../../local/read-template.ts';
import { newFolder } from '../run-folder.ts';
import { assemblyOf } from './assemblies.ts';
import { withoutHash } from './call.ts';
import { attachedTo, resourcePolicies } from './resource-policies.ts';
import { decisionOn, type Request, type Statement } from './simulate.ts';

type Stack = ReturnType<typeof readTemplate>['stack'];
type Wired = Omit<Request, 'account'> & { from: string };

const invoke = (principal: string, resource: string, source: string, from: string): Wired => ({
  principal,
  action: 'lambda:InvokeFunction',
  resource,
  context: { 'AWS:SourceArn': source },
  from,
});

/**
 * The gateway names the route that it calls for (API Gateway guide, "Lambda permissions"): stage, method and path, and
 * for the default route the stage and `$default` alone. Whether a route for all methods is named ANY or by the method
 * of the request is nowhere said, so both have to be allowed.
 */
function ofRoutes(stack: Stack): Wired[] {
  const stages = stack.resources('AWS::ApiGatewayV2::Stage').map(({ properties }) => String(properties.StageName));
  return stack.resources('AWS::ApiGatewayV2::Route').flatMap(({ properties: { ApiId, RouteKey, Target } }) => {
    const integration = stack
      .resources('AWS::ApiGatewayV2::Integration')
      .find(({ id }) => String(Target).endsWith(`/${stack.ref(id)}`));
    const lambda = String(integration?.properties.IntegrationUri);
    const [method = '', path = ''] = String(RouteKey).split(' ');
    const routes = method === 'ANY' ? ['ANY', 'GET'].map((one) => `${one}${path}`) : [`${method}${path}`];
    return stages.flatMap((stage) =>
      routes.map((route) => {
        const source = `arn:aws:execute-api:${stack.region}:${stack.account}:${ApiId}/${stage}/${route}`;
        return invoke('apigateway.amazonaws.com', lambda, source, `route ${RouteKey}`);
      }),
    );
  });
}

/** Rules and schedules call their targets in the name of EventBridge. */
const ofRules = (stack: Stack): Wired[] =>
  stack
    .resources('AWS::Events::Rule')
    .flatMap(({ id, properties }) =>
      ((properties.Targets ?? []) as { Arn: string }[])
        .filter(({ Arn }) => Arn.includes(':function:'))
        .map(({ Arn }) =>
          invoke('events.amazonaws.com', Arn, String(stack.attribute(id, 'Arn')), `rule ${withoutHash(id)}`),
        ),
    );

/** Alarms and rules write to the operator's topic (SNS guide, "Example cases for access control"). */
const ofTopics = (stack: Stack): Wired[] => {
  const alarms = stack.resources('AWS::CloudWatch::Alarm').flatMap(({ id, properties }) =>
    (properties.AlarmActions as string[]).map((resource) => ({
      principal: 'cloudwatch.amazonaws.com',
      resource,
      id,
    })),
  );
  const rules = stack
    .resources('AWS::Events::Rule')
    .flatMap(({ id, properties }) =>
      ((properties.Targets ?? []) as { Arn: string }[])
        .filter(({ Arn }) => Arn.includes(':sns:'))
        .map(({ Arn: resource }) => ({ principal: 'events.amazonaws.com', resource, id })),
    );
  return [...alarms, ...rules].map(({ principal, resource, id }) => ({
    principal,
    action: 'sns:Publish',
    resource,
    context: {
      'aws:SourceAccount': stack.account,
      'aws:SourceArn': String(stack.attribute(id, 'Arn')),
      'aws:SecureTransport': 'true',
    },
    from: withoutHash(id),
  }));
};

/** What CloudWatch Logs does with the key of a group, for that group only (Logs guide, "Encrypt log data using KMS"). */
const ofLogs = (stack: Stack): Wired[] =>
  stack.resources('AWS::Logs::LogGroup').flatMap(({ id, properties: { KmsKeyId } }) =>
    KmsKeyId === undefined
      ? []
      : ['Encrypt', 'Decrypt', 'ReEncryptFrom', 'ReEncryptTo', 'GenerateDataKey'].map((action) => ({
          principal: `logs.${stack.region}.amazonaws.com`,
          action: `kms:${action}`,
          resource: String(KmsKeyId),
          context: { 'kms:EncryptionContext:aws:logs:arn': String(stack.attribute(id, 'Arn')).replace(/:\*$/, '') },
          from: `log group ${withoutHash(id)}`,
        })),
  );

type Origin = { DomainName: string; OriginAccessControlId?: string };

/**
 * The edge reads files of a bucket in the name of its distribution (CloudFront guide, "Restrict access to an S3 origin").
 * A file that is not there is answered 404 only to who may list the bucket (S3 API, "GetObject").
 */
const ofEdge = (stack: Stack): Wired[] =>
  stack.resources('AWS::CloudFront::Distribution').flatMap(({ id, properties }) =>
    (properties.DistributionConfig as { Origins: Origin[] }).Origins.filter((one) => one.OriginAccessControlId).flatMap(
      ({ DomainName }) => {
        const bucket = `arn:aws:s3:::${DomainName.split('.s3.')[0]}`;
        const reads = [
          ['s3:GetObject', `${bucket}/index.html`],
          ['s3:ListBucket', bucket],
        ] as const;
        return reads.map(([action, resource]) => ({
          principal: 'cloudfront.amazonaws.com',
          action,
          resource,
          context: { 'AWS:SourceArn': `arn:aws:cloudfront::${stack.account}:distribution/${stack.ref(id)}` },
          from: `distribution ${withoutHash(id)}`,
        }));
      },
    ),
  );

/** The resolved template of a stage. */
export const servicesOf = (stage: string): Stack => readTemplate(assemblyOf(stage), newFolder()).stack;

/** Calls of services that no policy of a resource allows, and grants of these policies that allow none of them. */
export async function judgeServices(stack: Stack): Promise<{ calls: number; denied: string[]; unused: string[] }> {
  const policies = resourcePolicies(stack);
  const calls = [...ofRoutes(stack), ...ofRules(stack), ...ofTopics(stack), ...ofLogs(stack), ...ofEdge(stack)].map(
    (call) => ({
      ...call,
      account: stack.account,
    }),
  );
  const denied = await Promise.all(
    calls.map(async (call) => {
      const outcome = await decisionOn(call, { attached: attachedTo(policies, call.resource) ?? [] });
      return outcome === 'Allowed' ? [] : [`${call.from}: ${call.action} on ${call.resource}: ${outcome}`];
    }),
  );
  const grants = policies.flatMap(({ id, statements }) =>
    statements
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap((one) => actionsOf(one).map((statement) => ({ id, statement }))),
  );
  const unused = await Promise.all(
    grants.map(async ({ id, statement }) => {
      const alike = calls.filter(({ action }) => action === statement.Action);
      const outcomes = await Promise.all(alike.map((call) => decisionOn(call, { attached: [statement] })));
      return outcomes.includes('Allowed') ? [] : [`${withoutHash(id)}: ${statement.Action} by ${by(statement)}`];
    }),
  );
  return { calls: calls.length, denied: denied.flat(), unused: [...new Set(unused.flat())] };
}

const actionsOf = (statement: Statement): Statement[] =>
  [statement.Action ?? []].flat().map((action) => ({ ...statement, Action: action }));

/** Who is granted something: a service without its region, or the name of a role; and through which service alone. */
function by({ Principal, Condition = {} }: Statement): string {
  const names = [Object.values((Principal ?? {}) as Record<string, string | string[]>)].flat(2);
  const via = Object.values(Condition).flatMap((keys) => [keys['kms:ViaService'] ?? []].flat());
  const whom = names.map((name) => withoutHash(name.replace(/^.*:(role\/[\w]+-)?/, '').replace(/\..*$/, '')));
  return [whom.join(' and '), ...via.map((service) => `through ${service.split('.')[0]}`)].join(' ');
}
