import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, Stats, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { FunctionName, QueueName } from "../../shared/topology.ts";
import { visibilitySecondsOf } from "../../shared/topology-spec.ts";
import type { Alarms } from "./alarms.ts";
import { deadLettersNameOf, queueNameOf } from "./names.ts";
import { consumerOf, flatNameOf, functionNames, isUnattended, queueRowOf, rowOf } from "./rows.ts";

interface Watched {
  stage: string;
  alarms: Alarms;
}

const secured = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

/** Keeps for 14 days what could not be handled, and has the owner told of the first message. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  /** @param of what the messages were meant for, in names and in the alarm: `payments` */
  constructor(scope: Construct, { of, stage, alarms }: { of: string } & Watched) {
    super(scope, "DeadLetters");
    this.queue = new Queue(this, "Queue", {
      ...secured,
      queueName: deadLettersNameOf(stage, of),
      retentionPeriod: Duration.days(14),
    });
    alarms.watch(
      new Alarm(this, "Alarm", {
        alarmName: deadLettersNameOf(stage, of),
        alarmDescription: `Something for ${stage}-${of} could not be handled. Fix the cause, then redrive the queue. See docs/runbook.md#dead-letters.`,
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

  constructor(scope: Construct, name: QueueName, { stage, alarms }: Watched) {
    super(scope, `Queue-${name}`);
    this.deadLetters = new DeadLetters(this, { of: name, stage, alarms }).queue;
    this.queue = new Queue(this, "Queue", {
      ...secured,
      queueName: queueNameOf(stage, name),
      visibilityTimeout: Duration.seconds(visibilitySecondsOf(consumerOf(name))),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: queueRowOf(name).maxReceives },
    });
  }
}

/** Dead letters of the functions that no queue stands before. Beside the table, not the function: they outlive it. */
export function unattendedLetters(scope: Construct, watched: Watched): ReadonlyMap<FunctionName, Queue> {
  const names = functionNames.filter((name) => isUnattended(rowOf(name)));
  const keep = (name: FunctionName) =>
    new DeadLetters(new Construct(scope, name.replaceAll("/", "--")), { of: flatNameOf(name), ...watched }).queue;
  return new Map(names.map((name) => [name, keep(name)]));
}
