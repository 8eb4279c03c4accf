import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, Stats, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { QueueName } from "../../shared/topology.ts";
import { visibilitySecondsOf } from "../../shared/topology-spec.ts";
import type { Alarms } from "./alarms.ts";
import { consumerOf, queueRowOf } from "./rows.ts";

const secured = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

/** Keeps for 14 days what could not be handled, and has the owner told of the first message. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  /** @param of what the messages were meant for, in names and in the alarm: `dev-payments` */
  constructor(scope: Construct, { of, alarms }: { of: string; alarms: Alarms }) {
    super(scope, "DeadLetters");
    this.queue = new Queue(this, "Queue", {
      ...secured,
      queueName: `herald-${of}-dead-letters`,
      retentionPeriod: Duration.days(14),
    });
    alarms.watch(
      new Alarm(this, "Alarm", {
        alarmName: `herald-${of}-dead-letters`,
        alarmDescription: `Something for ${of} could not be handled. Fix the cause, then redrive the queue. See docs/runbook.md#dead-letters.`,
        metric: this.queue.metricApproximateNumberOfMessagesVisible({
          statistic: Stats.MAXIMUM,
          period: Duration.minutes(1),
        }),
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        threshold: 1,
        evaluationPeriods: 1,
        // An idle queue reports nothing.
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }),
    );
  }
}

/** A queue of the topology: invisible six times as long as its consumer may run, and its dead letters are watched. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, name: QueueName, { stage, alarms }: { stage: string; alarms: Alarms }) {
    super(scope, `Queue-${name}`);
    this.deadLetters = new DeadLetters(this, { of: `${stage}-${name}`, alarms }).queue;
    this.queue = new Queue(this, "Queue", {
      ...secured,
      queueName: `herald-${stage}-${name}`,
      visibilityTimeout: Duration.seconds(visibilitySecondsOf(consumerOf(name))),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: queueRowOf(name).maxReceives },
    });
  }
}
