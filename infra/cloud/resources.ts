import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { EventBus } from "aws-cdk-lib/aws-events";
import type { CfnSecret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import type { QueueName, SecretName } from "../../shared/topology.ts";
import { Alarms } from "./alarms.ts";
import { DomainEvents } from "./bus.ts";
import { Mail } from "./mail.ts";
import { WorkQueue } from "./queues.ts";
import { queueNames, recordOf } from "./rows.ts";
import { Secrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";
import { makeTable } from "./table.ts";

/** All that functions are granted a part of and told the names of. */
export interface Resources {
  settings: Settings;
  alarms: Alarms;
  table: Table;
  queues: Readonly<Record<QueueName, WorkQueue>>;
  bus: EventBus;
  secrets: Readonly<Record<SecretName, CfnSecret>>;
  mail: Mail;
}

/** Makes a stage's table, queues, bus, secrets and sender's identity. */
export function makeResources(scope: Construct, settings: Settings): Resources {
  const { stage } = settings;
  const alarms = new Alarms(scope, settings);
  const table = makeTable(scope, settings);
  const queues = recordOf(queueNames, (name) => new WorkQueue(scope, name, { stage, alarms }));
  const { bus } = new DomainEvents(scope, { settings, queues });
  const secrets = new Secrets(scope, { stage }).byName;
  return { settings, alarms, table, queues, bus, secrets, mail: new Mail(scope, settings) };
}
