import { Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type Alarm, AlarmStatusWidget, AlarmWidget, Dashboard, type IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionName } from '../../shared/contract/function-names.ts';
import type { Stage } from '../stages.ts';
import { alarmOf, type DimensionsOf } from './alarm-of.ts';
import type { AlarmRow } from './alarm-row.ts';
import { alarms, canaryAlarms } from './alarm-table.ts';
import { logMetrics } from './log-metrics.ts';
import { OperatorTopic } from './operator-topic.ts';

type WatchingProps = {
  stage: Stage;
  functions: Record<FunctionName, LambdaFunction>;
  api: HttpApi;
  accessLog: ILogGroup;
  failed: Queue;
  leads: ITableV2;
  key: IKey;
};

/**
 * Whatever the operator is told of without asking: alarms on figures of AWS and on log lines, one topic, one dashboard.
 * What each alarm means and what is done about it is in docs/runbook.md.
 */
export class Watching extends Construct {
  constructor(scope: Construct, id: string, props: WatchingProps) {
    super(scope, id);
    const namespace = Stack.of(this).stackName;
    const topic = new OperatorTopic(this, 'Topic', props);
    this.measure(namespace, props);
    const surroundings = { namespace, dimensionsOf: this.owners(props), topic };
    const rows = { ...alarms, ...(props.stage.canary && canaryAlarms) };
    const made = Object.entries<AlarmRow>(rows).map(([name, row]) => alarmOf(this, name, row, surroundings));
    this.show(namespace, made);
    topic.tell('key-endangered', {
      source: ['aws.kms'],
      detailType: ['AWS API Call via CloudTrail'],
      detail: {
        eventSource: ['kms.amazonaws.com'],
        eventName: ['DisableKey', 'ScheduleKeyDeletion'],
        resources: { ARN: [props.key.keyArn] },
      },
    });
  }

  /** No default value: it would make every metric one that is paid for all month. */
  private measure(metricNamespace: string, { functions, accessLog }: WatchingProps): void {
    for (const [metricName, sources] of Object.entries(logMetrics)) {
      const filters = sources.flatMap(({ logs, pattern, value }) => logs.map((name) => ({ name, pattern, value })));
      for (const [index, { name, pattern, value: metricValue }] of filters.entries()) {
        const logGroup = name === 'access' ? accessLog : functions[name].logGroup;
        const filterPattern = FilterPattern.literal(pattern);
        new MetricFilter(this, `${metricName}${index + 1}`, {
          logGroup,
          filterPattern,
          metricNamespace,
          metricName,
          metricValue,
        });
      }
    }
  }

  private owners({ functions, api, failed, leads }: WatchingProps): DimensionsOf {
    return (of): Record<string, string> => {
      if ('function' in of) return { FunctionName: functions[of.function].functionName };
      if (of.owner === 'api') return { ApiId: api.apiId };
      if (of.owner === 'failures') return { QueueName: failed.queueName };
      if (of.owner === 'leads') return { TableName: leads.tableName, ...(of.operation && { Operation: of.operation }) };
      throw new Error(`${of.owner} is not in this stack.`);
    };
  }

  private show(dashboardName: string, made: readonly Alarm[]): void {
    const states = new AlarmStatusWidget({ title: 'Alarms', alarms: [...made], width: 24, height: 4 });
    const curves = made.map((alarm): IWidget => new AlarmWidget({ alarm, title: alarm.node.id, width: 8, height: 5 }));
    const rows = Array.from({ length: Math.ceil(curves.length / 3) }, (_, row) => curves.slice(row * 3, row * 3 + 3));
    new Dashboard(this, 'Dashboard', { dashboardName, widgets: [[states], ...rows] });
  }
}
