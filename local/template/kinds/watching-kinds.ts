import { arnOf, nameOr, type ResourceKind } from './resource-kind.ts';

const byId: ResourceKind = { ref: (resource) => resource.id };

/** What measures, rings and tells people. Topics send nothing here: the state of alarms is read at the control port. */
export const watchingKinds: Record<string, ResourceKind> = {
  'AWS::CloudWatch::Alarm': {
    ref: (resource) => nameOr(resource, 'AlarmName'),
    attributes: { Arn: (resource) => arnOf(resource, 'cloudwatch', `alarm:${nameOr(resource, 'AlarmName')}`) },
  },
  'AWS::CloudWatch::Dashboard': { ref: (resource) => nameOr(resource, 'DashboardName') },
  'AWS::Logs::MetricFilter': byId,
  'AWS::SNS::Topic': {
    ref: (resource) => arnOf(resource, 'sns', nameOr(resource, 'TopicName')),
    attributes: {
      TopicArn: (resource) => arnOf(resource, 'sns', nameOr(resource, 'TopicName')),
      TopicName: (resource) => nameOr(resource, 'TopicName'),
    },
  },
  'AWS::SNS::TopicPolicy': byId,
  'AWS::SNS::Subscription': byId,
};
