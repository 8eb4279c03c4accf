import { randomUUID } from "node:crypto";
import { keys, partitions, shardsOf } from "../../../../shared/data/keys.ts";
import { queueEvent, refuseFailures } from "../../kit/events.ts";
import { get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { decided, expectBalance, newestRun, owedBefore, owners, paidOut, start, wholeMinor } from "./payout-stage.ts";

const make = "payouts/make";
/** Two faults can't make a part fail this often. */
const maxTries = 5;

/** A run's part of whom the flow's ambassador is among, as its queue brings it: again, until it is done. */
async function makePart({ world, shop }: Stage, runId: string): Promise<void> {
  const shard = shardsOf(partitions.owed).indexOf(keys.owed(shop.ambassador.id).pk);
  for (let tries = 1; ; tries++) {
    const outcome = await world.lambda.run(make, queueEvent({ detail: { runId, shard } }));
    if (outcome !== "died" && "answer" in outcome && isDone(outcome.answer)) return;
    if (tries === maxTries) throw new Error(`A part fails each time: ${JSON.stringify(outcome)}`);
  }
}

function isDone(answer: unknown): boolean {
  try {
    refuseFailures(answer, make);
    return true;
  } catch {
    return false;
  }
}

/** How money leaves, with nothing beside it: few enough calls that each two of them can fail. */
export const payoutPartFlows: readonly Flow[] = [
  {
    name: "start a run and make its part, which comes twice",
    about: "money",
    async begin(stage) {
      await owedBefore(stage);
      const key = randomUUID();
      return {
        act: async () => {
          const { id } = await start(stage, key);
          for (const _time of [1, 2]) await makePart(stage, id);
        },
        check: () => expectBalance(stage, 0, wholeMinor, 0),
      };
    },
  },
  {
    name: "cancel a payout, whose run's part comes again, and make that of another run",
    about: "money",
    async begin(stage) {
      await owedBefore(stage);
      const payoutId = await paidOut(stage);
      const first = await newestRun(stage);
      const { id: second } = await start(stage, randomUUID());
      return {
        act: async () => {
          await get(stage.world, "payouts/cancel", { ...owners(stage), body: { payoutIds: [payoutId] } }, decided);
          for (const run of [first, second]) await makePart(stage, run);
        },
        check: () => expectBalance(stage, 0, wholeMinor, 0),
      };
    },
  },
];
