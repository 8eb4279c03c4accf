import { Duration } from "aws-cdk-lib";
import { EventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { Construct } from "constructs";
import type { QueueName } from "../../shared/topology.ts";
import type { WorkQueue } from "./queues.ts";
import { queueNames, queueRowOf } from "./rows.ts";
import type { Settings } from "./settings.ts";

/** The source that Herald's own events carry on the bus. */
const source = "herald";

/** The bus of domain events, and a rule for each queue that takes some of them. */
export class DomainEvents extends Construct {
  readonly bus: EventBus;

  constructor(
    scope: Construct,
    { settings, queues }: { settings: Settings; queues: Readonly<Record<QueueName, WorkQueue>> },
  ) {
    super(scope, "Events");
    const { stage, emulated } = settings;
    this.bus = new EventBus(this, "Bus", { eventBusName: `herald-${stage}` });
    if (!emulated) this.#archive(stage);
    for (const name of queueNames) {
      const { from } = queueRowOf(name);
      if (from === undefined) continue;
      const { queue, deadLetters } = queues[name];
      new Rule(this, `To-${name}`, {
        eventBus: this.bus,
        description: `Domain events for the queue ${name}`,
        eventPattern: { source: [source], detailType: [...from] },
        // EventBridge tries for 24 hours and then drops an event that has nowhere else to go. What it can't deliver
        // waits with what the consumer can't handle: the same body, the same alarm, the same way back.
        targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters })],
      });
    }
  }

  /** Keeps every event for a month, for whoever adds a consumer or has to replay one. */
  #archive(stage: string): void {
    this.bus.archive("Archive", {
      archiveName: `herald-${stage}`,
      description: "Herald's domain events of the last month",
      eventPattern: { source: [source] },
      retention: Duration.days(30),
    });
  }
}
