import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { get } from "../ask.ts";
import type { Flow } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { expectBalance, owedBefore, owners, wholeMinor } from "./payout-stage.ts";
import { expectAnswers } from "./people-expect.ts";
import { codeOf, stepMs, truthfulClocks, turnedOn } from "./second-factor.ts";
import { race } from "./team.ts";

const runs = z.object({ items: z.array(z.unknown()) });

/** A payout run that takes a code of a second factor. */
export const runCodeFlows: readonly Flow[] = [
  {
    name: "start a payout run with a code, and again without one",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      await owedBefore(stage);
      const { key } = await turnedOn(stage);
      const headers = { "idempotency-key": randomUUID() };
      const asked = (body: object) => ({ ...owners(stage), headers, body });
      return {
        act: async () => {
          truthfulClocks(stage);
          await expectAnswers(stage, "payouts/start-run", asked({}), 401);
          world.passTime(2 * stepMs);
          await expectAnswers(stage, "payouts/start-run", asked({ code: codeOf(key) }), 201);
          await expectAnswers(stage, "payouts/start-run", asked({}), 201);
          await comeToRest(world, course);
        },
        check: () => expectBalance(stage, 0, wholeMinor, 0),
      };
    },
  },
];

/** A code that is used by two. */
export const runCodeRaces: readonly Flow[] = [
  {
    name: "one code by two who start a payout run at once",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      await owedBefore(stage);
      const { key: secret } = await turnedOn(stage);
      const startWith = (key: string, code?: string) => ({
        ...owners(stage),
        headers: { "idempotency-key": key },
        body: code === undefined ? {} : { code },
      });
      const first = randomUUID();
      let startedRuns = 0;
      return {
        act: async () => {
          truthfulClocks(stage);
          await expectAnswers(stage, "payouts/start-run", startWith(first), 401);
          world.passTime(2 * stepMs);
          const code = codeOf(secret);
          await race(stage, [
            ["payouts/start-run", startWith(first, code)],
            ["payouts/start-run", startWith(randomUUID(), code)],
          ]);
          // Where a fault came before either, the code is left, and the same request finds it so.
          await expectAnswers(stage, "payouts/start-run", startWith(first, code), 201, 401);
          await comeToRest(world, course);
          startedRuns = (await get(world, "payouts/list-runs", owners(stage), runs)).items.length;
        },
        check: async () => {
          if (startedRuns !== 1) throw new Error(`One code started ${startedRuns} runs.`);
          await expectBalance(stage, 0, wholeMinor, 0);
        },
      };
    },
  },
];
