import type { FunctionName, QueueName, SecretName } from "../../shared/topology.ts";

/** What a stage's resources are called: by the stack that makes them, and by the commands that look for them. */
export const stackNameOf = (stage: string) => `herald-${stage}`;

/** `orders/create` → `herald-dev-orders_create`: the noun ends where the underscore is. */
export const lambdaNameOf = (stage: string, name: FunctionName) => `herald-${stage}-${name.replaceAll("/", "_")}`;

/** All functions of a stage write into one log group, so that one question follows a sale through all of them. */
export const logGroupNameOf = (stage: string) => `/herald-${stage}/functions`;

export const queueNameOf = (stage: string, queue: QueueName) => `herald-${stage}-${queue}`;
export const secretIdOf = (stage: string, secret: SecretName) => `herald-${stage}/${secret}`;

/** @param of what they were meant for: `payments`, or `events-publish` where no queue stands before a function */
export const deadLettersNameOf = (stage: string, of: string) => `herald-${stage}-${of}-dead-letters`;
