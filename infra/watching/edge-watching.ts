import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { alarmOf } from './alarm-of.ts';
import { edgeAlarms } from './alarm-table.ts';
import { OperatorTopic } from './operator-topic.ts';

/**
 * What the operator is told of the edge. AWS keeps figures of a firewall of CloudFront and events of its certificates in
 * us-east-1, and an alarm can only publish in its own region: hence a topic of its own, to confirm once more.
 */
export class EdgeWatching extends Construct {
  /** `webAcl` is the name under which the firewall counts. */
  constructor(scope: Construct, id: string, { stage, webAcl }: { stage: Stage; webAcl: string }) {
    super(scope, id);
    const topic = new OperatorTopic(this, 'Topic', { stage });
    const dimensionsOf = () => ({ WebACL: webAcl, Rule: 'ALL' });
    const surroundings = { namespace: Stack.of(this).stackName, dimensionsOf, topic };
    for (const [name, row] of Object.entries(edgeAlarms)) alarmOf(this, name, row, surroundings);
    // By its name, because some stages have their certificate from outside of the stack. The renewal begins 60 days before.
    if (stage.domain)
      topic.tell('certificate-expiring', {
        source: ['aws.acm'],
        detailType: ['ACM Certificate Approaching Expiration', 'ACM Certificate Expired'],
        detail: { CommonName: [stage.domain.name] },
      });
  }
}
