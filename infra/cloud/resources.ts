import { RemovalPolicy } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { CfnSecret } from "aws-cdk-lib/aws-secretsmanager";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { FunctionName, QueueName, SecretName } from "../../shared/topology.ts";
import { Alarms } from "./alarms.ts";
import { DomainEvents } from "./bus.ts";
import { Mail } from "./mail.ts";
import { logGroupNameOf } from "./names.ts";
import { unattendedLetters, WorkQueue } from "./queues.ts";
import { queueNames, recordOf } from "./rows.ts";
import { Secrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";
import { type StageTable, tableFor } from "./table.ts";

/** All that functions are granted a part of and told the names of. */
export interface Resources {
  settings: Settings;
  alarms: Alarms;
  table: StageTable;
  queues: Readonly<Record<QueueName, WorkQueue>>;
  /** What failed for good, by the function that no queue stands before. */
  deadLetters: ReadonlyMap<FunctionName, Queue>;
  logGroup: LogGroup;
  bus: EventBus;
  secrets: Readonly<Record<SecretName, CfnSecret>>;
  mail: Mail;
}

/** All that, and what the site has made. */
export interface GrantedResources extends Resources {
  siteBucket: IBucket;
}

/** Makes a stage's table, queues, log, bus, secrets and sender's identity. */
export function makeResources(scope: Construct, settings: Settings): Resources {
  const { stage } = settings;
  const alarms = new Alarms(scope, settings);
  const table = tableFor(scope, settings);
  const queues = recordOf(queueNames, (name) => new WorkQueue(scope, name, { stage, alarms }));
  const deadLetters = unattendedLetters(scope, { stage, alarms });
  const logGroup = new LogGroup(scope, "Logs", {
    logGroupName: logGroupNameOf(stage),
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const { bus } = new DomainEvents(scope, { settings, queues });
  const secrets = new Secrets(scope, { stage }).byName;
  const mail = new Mail(scope, settings);
  return { settings, alarms, table, queues, deadLetters, logGroup, bus, secrets, mail };
}
