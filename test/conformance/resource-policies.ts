/** Policies that are attached to resources of a stage, by ARN: keys, queues, buckets, topics, functions. */
import type { readTemplate } from '../../local/read-template.ts';
import type { Statement } from './simulate.ts';

type Stack = ReturnType<typeof readTemplate>['stack'];
type Document = { Statement?: Statement | Statement[] };

const statementsIn = (document: unknown): Statement[] => [(document as Document | undefined)?.Statement ?? []].flat();

const queueArn = (stack: Stack, url: string): string =>
  String(
    stack
      .resources('AWS::SQS::Queue')
      .filter(({ id }) => stack.ref(id) === url)
      .map(({ id }) => stack.attribute(id, 'Arn')),
  );

/** How a permission to invoke a function reads as the statement that Lambda makes of it. */
const permission = ({ Action, FunctionName, Principal, SourceArn }: Record<string, unknown>): Statement => ({
  Effect: 'Allow',
  Action: String(Action),
  Resource: String(FunctionName),
  Principal: { Service: String(Principal) },
  ...(SourceArn !== undefined && { Condition: { ArnLike: { 'AWS:SourceArn': String(SourceArn) } } }),
});

/** Every resource policy of a template, with the id of what it comes from. */
export function resourcePolicies(stack: Stack): { id: string; arn: string; statements: Statement[] }[] {
  const of = (type: string) => stack.resources(type);
  return [
    ...of('AWS::KMS::Key').map(({ id, properties }) => ({
      id,
      arn: String(stack.attribute(id, 'Arn')),
      statements: statementsIn(properties.KeyPolicy),
    })),
    ...of('AWS::SQS::QueuePolicy').flatMap(({ id, properties: { Queues, PolicyDocument } }) =>
      [Queues as string[]]
        .flat()
        .map((url) => ({ id, arn: queueArn(stack, url), statements: statementsIn(PolicyDocument) })),
    ),
    ...of('AWS::S3::BucketPolicy').map(({ id, properties: { Bucket, PolicyDocument } }) => ({
      id,
      arn: `arn:aws:s3:::${Bucket}`,
      statements: statementsIn(PolicyDocument),
    })),
    ...of('AWS::SNS::TopicPolicy').flatMap(({ id, properties: { Topics, PolicyDocument } }) =>
      [Topics as string[]].flat().map((arn) => ({ id, arn, statements: statementsIn(PolicyDocument) })),
    ),
    ...of('AWS::Lambda::Permission').map(({ id, properties }) => ({
      id,
      arn: String(properties.FunctionName),
      statements: [permission(properties)],
    })),
  ];
}

/** What is attached to a resource; undefined where nothing is. An object lies in its bucket. */
export const attachedTo = (
  policies: ReturnType<typeof resourcePolicies>,
  resource: string,
): Statement[] | undefined => {
  const attached = policies.filter(
    ({ arn }) => resource === arn || (arn.startsWith('arn:aws:s3:') && resource.startsWith(`${arn}/`)),
  );
  return attached.length > 0 ? attached.flatMap(({ statements }) => statements) : undefined;
};
