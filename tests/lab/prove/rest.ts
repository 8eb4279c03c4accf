import { scheduledEvent } from "../../../infra/local/lambda/schedules.ts";
import type { FunctionName } from "../../../shared/topology.ts";
import type { Change } from "../invariants/facts.ts";
import type { DeliveryPolicy } from "./delivery-policy.ts";
import { deliverMessages } from "./queue-delivery.ts";
import { deadMessages, messagesLeft, redrive } from "./queue-upkeep.ts";
import { deliverChanges } from "./stream-delivery.ts";
import { deliverWebhooks } from "./webhook-delivery.ts";
import type { World } from "./world.ts";

/** Longer than any queue hides a message whose consumer died: six times the longest timeout. Pauses take up to three. */
export const hiddenMs = 181_000;
/** More rounds than the receives that the queues allow here and the pauses between them take, several times over. */
const maxRounds = 150;

/** What a history did until nothing was left to do. */
export interface Course {
  policy: DeliveryPolicy;
  changes: Change[];
  /** Webhooks, changes and messages that were brought to a function. */
  deliveries: number;
  redriven: number;
  /** Messages that nobody can read: they end dead, and stay so. */
  poisoned: number;
}

export const newCourse = (policy: DeliveryPolicy): Course => ({
  policy,
  changes: [],
  deliveries: 0,
  redriven: 0,
  poisoned: 0,
});

/** Brings what waits now to where it belongs, once. @param meddle is done when queues are filled @returns how much that was */
export async function deliver(world: World, course: Course, meddle?: () => Promise<void>): Promise<number> {
  let moved = await deliverWebhooks(world, course.policy);
  moved += await deliverChanges(world, course.policy, course.changes);
  await meddle?.();
  moved += await deliverMessages(world, course.policy);
  course.deliveries += moved;
  return moved;
}

/** Brings everything that waits to where it belongs, again and again, until nothing waits but dead letters. */
export async function drain(world: World, course: Course): Promise<void> {
  for (let round = 0; round < maxRounds; round++) {
    if ((await deliver(world, course)) > 0) continue;
    if (messagesLeft(world) === deadMessages(world)) return;
    world.passTime(hiddenMs);
  }
  throw new Error(`${messagesLeft(world)} messages are never done: ${world.printed.take().slice(-3).join("\n")}`);
}

/** The same, and dead letters are sent once more until none is left, but for poison. */
export async function comeToRest(world: World, course: Course): Promise<void> {
  await drain(world, course);
  for (let tries = 0; course.poisoned === 0 && deadMessages(world) > 0; tries++) {
    if (tries === maxTries) throw new Error(`${deadMessages(world)} dead letters come back each time.`);
    course.redriven += await redrive(world);
    await drain(world, course);
  }
}

/** Two faults can't make the clock's run fail this often. */
const maxTries = 5;

/** What the clock starts; the scheduler tries again what failed. */
export async function runClock(world: World, name: FunctionName): Promise<void> {
  for (let tries = 1; ; tries++) {
    const outcome = await world.lambda.run(name, scheduledEvent(name));
    if (outcome !== "died" && "answer" in outcome) return;
    if (tries === maxTries) throw new Error(`${name} fails each time: ${JSON.stringify(outcome)}`);
  }
}
