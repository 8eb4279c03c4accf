import type { TablePolicy } from "../../../infra/local/lambda/table-policy.ts";
import type { OutsideService } from "../kit/services.ts";
import type { Director } from "./director.ts";
import { currentInvocation, outOfInvocation } from "./invocation.ts";
import type { Scheduler } from "./scheduler.ts";

/** A client's try to call a service, and how that client is told what went wrong. */
export interface Try<Answer> {
  service: OutsideService;
  operation: string;
  /** The same for every try of one call. */
  id: string;
  /** What is asked for: tells calls of one run apart. */
  words: string;
  /** Makes the call; the answer is whole when this resolves. */
  send(): Promise<Answer>;
  /** Fails for good: the client won't try again, or `failing` sees to it. @throws what the client takes for that */
  fail(): Promise<Answer>;
  /** The connection is lost on the way, which the client tries again. @throws what it takes for that */
  hangUp(): Promise<Answer>;
  throttle(): Promise<Answer>;
  conflict(): Promise<Answer>;
  /** Has every second part of it done. */
  partly(): Promise<Answer>;
}

/**
 * Whether a call only reads a secret again, which each instance does by its own clock, every few minutes: instances share
 * nothing, but those of a history share this process, so that when it comes would depend on the histories before. A
 * function goes on with what it knew where it fails (tests/local/changed-secrets.test.ts).
 */
const isSecretKnown = ({ operation }: Pick<Try<unknown>, "operation">, functionName: string): boolean =>
  operation === "GetSecretValue" && functionName !== "accounts/rotate-token-key";

const never = <Answer>() => new Promise<Answer>(() => {});

/** The one door between functions and services: a call of an invocation goes through it as the director says. */
export class FaultProxy {
  readonly #director: Director;
  readonly #scheduler: Scheduler;
  readonly #policy: TablePolicy;

  constructor(director: Director, scheduler: Scheduler, policy: TablePolicy) {
    this.#director = director;
    this.#scheduler = scheduler;
    this.#policy = policy;
  }

  async call<Answer>(attempt: Try<Answer>): Promise<Answer> {
    const invocation = currentInvocation();
    if (!invocation || isSecretKnown(attempt, invocation.functionName)) return outOfInvocation(() => attempt.send());
    if (invocation.isDead) return never();
    if (attempt.service === "DynamoDB") {
      const refusal = this.#policy.refusalOf(invocation.functionName, attempt.operation, attempt.words);
      if (refusal !== undefined) throw new Error(refusal);
    }
    const send = () => outOfInvocation(() => attempt.send());
    if (invocation.failing.has(attempt.id)) return attempt.fail();
    const { pause } = invocation;
    if (pause && attempt.operation.startsWith(pause.operation)) {
      invocation.pause = undefined;
      pause.reached();
      await pause.over;
    }
    const leave = await this.#scheduler.enter(invocation, attempt.operation + attempt.words);
    try {
      if (invocation.isDead) return never();
      if (invocation.retried.delete(attempt.id)) return await send();
      const { service, operation, id } = attempt;
      const { functionName, number: run } = invocation;
      switch (this.#director.next({ functionName, service, operation, run })) {
        case "refused":
          invocation.failing.add(id);
          return await attempt.fail();
        case "lost":
          await send();
          invocation.failing.add(id);
          return await attempt.fail();
        case "killed":
          await send();
          invocation.die();
          return never();
        case "repeated":
          await send();
          invocation.retried.add(id);
          return await attempt.hangUp();
        case "throttled":
          invocation.retried.add(id);
          return await attempt.throttle();
        case "conflict":
          return await attempt.conflict();
        case "partly":
          return await outOfInvocation(() => attempt.partly());
        default: {
          const answer = await send();
          return invocation.isDead ? never() : answer;
        }
      }
    } finally {
      leave();
    }
  }
}
