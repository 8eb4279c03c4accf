import type { FunctionName, QueueName, SecretName, ServiceName } from "../../shared/topology.ts";
import { functions, queues, services } from "../../shared/topology.ts";
import { type Row, rowOf } from "../../shared/topology-row.ts";
import { needsSignIn, type QueueSpec, type ServiceSpec } from "../../shared/topology-spec.ts";

export type { Row };
export { rowOf };

const asQueues: Record<QueueName, QueueSpec> = queues;
const asServices: Record<ServiceName, ServiceSpec> = services;

/** The keys of an object literal, with the type that they have in it. */
export function keysOf<Key extends string>(literal: Readonly<Record<Key, unknown>>): Key[] {
  const isKey = (name: string): name is Key => Object.hasOwn(literal, name);
  return Object.keys(literal).filter(isKey);
}

/** A record with a value made for each of the keys. */
export function recordOf<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value) {
  // Each key gets its value on this line, which the type of Object.fromEntries can't say.
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Readonly<Record<Key, Value>>;
}

/** The functions of the topology, in its order. */
export const functionNames: readonly FunctionName[] = keysOf(functions);
export const queueNames: readonly QueueName[] = keysOf(queues);

export const queueRowOf = (name: QueueName): QueueSpec => asQueues[name];
export const serviceOf = (name: ServiceName): ServiceSpec => asServices[name];

/** The secrets that a row's services need. */
export function secretsOf(row: Row): readonly SecretName[] {
  return (row.uses ?? []).flatMap((name) => {
    const service = services[name];
    return "secret" in service ? [service.secret] : [];
  });
}

/** All secrets, each once. */
export const secretNames: readonly SecretName[] = [
  ...new Set(keysOf(services).flatMap((name) => secretsOf({ on: { invoke: true }, uses: [name] }))),
];

/** Whether a function touches the table, be it only to check the caller's sign-in. */
export function needsTable(row: Row): boolean {
  return [...(row.reads ?? []), ...(row.writes ?? [])].length > 0 || needsSignIn(row);
}

/** Whether a function uses the bucket of the pages. */
export const usesSite = (row: Row): boolean => (row.uses ?? []).some((name) => serviceOf(name).bucket !== undefined);

/**
 * The function that takes a queue's messages.
 * @throws Error where the topology has none, or more than one
 */
export function consumerOf(queue: QueueName): Row {
  const found = functionNames.map(rowOf).filter(({ on }) => "queue" in on && on.queue === queue);
  const [consumer] = found;
  if (consumer === undefined || found.length > 1) {
    throw new Error(`Queue ${queue} needs one consumer in shared/topology.ts and has ${found.length}.`);
  }
  return consumer;
}

/** Whether nobody waits for a function's answer and no queue stands before it: what fails there must be kept. */
export const isUnattended = ({ on }: Row) => "stream" in on || "schedule" in on;

/** `orders/complete` → `orders` */
export const nounOf = (functionName: FunctionName) => functionName.split("/")[0] ?? functionName;

/** `orders/complete` → `orders-complete`: in names of dead letters and folders of bundles. */
export const flatNameOf = (functionName: string) => functionName.replaceAll("/", "-");
