import { randomUUID } from "node:crypto";
import { get } from "../ask.ts";
import type { Flow } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { setBlocked } from "../shop.ts";
import {
  bonus,
  decided,
  expectBalance,
  files,
  holder,
  newestRun,
  nothing,
  onItsWay,
  owedBefore,
  owners,
  paidOut,
  pausedBefore,
  progress,
  share,
  start,
} from "./payout-stage.ts";
import { expectAnswers } from "./people-expect.ts";

/** What is paid out, cut at every call. */
export const payoutFlows: readonly Flow[] = [
  {
    name: "make a payout run",
    about: "news",
    async begin(stage) {
      const { world, course } = stage;
      await owedBefore(stage);
      const key = randomUUID();
      const readRun = (runId: string) =>
        get(world, "payouts/read-run", { ...owners(stage), path: { runId } }, progress);
      let runId = "";
      return {
        act: async () => {
          runId = (await start(stage, key)).id;
          await comeToRest(world, course);
          await start(stage, key);
          await readRun(runId);
        },
        check: async () => {
          const run = await readRun(runId);
          if (!run.isMade || run.made !== 1 || run.madeMinor !== share + bonus) {
            throw new Error(`The run is not made: ${JSON.stringify(run)}.`);
          }
          await expectBalance(stage, 0, share + bonus, 0);
        },
      };
    },
  },
  {
    name: "leave out of a run what is blocked, and what is below the minimum without it",
    about: "news",
    async begin(stage) {
      const { world, shop, course } = stage;
      const paused = await pausedBefore(stage);
      const { orderId } = await owedBefore(stage);
      await setBlocked(world, shop, orderId, true);
      const payouts = { minimumMinor: bonus + share, schedule: "manual" };
      await expectAnswers(stage, "settings/update", { ...owners(stage), body: { payouts } }, 200);
      return {
        act: async () => {
          await start(stage, randomUUID());
          await comeToRest(world, course);
        },
        check: async () => {
          await expectBalance(stage, bonus, 0, 0);
          const { payingMinor } = await get(world, "balances/read-own", { cookies: paused.cookies }, onItsWay);
          if (payingMinor !== 0) throw new Error("Who has just changed where they are paid is paid.");
        },
      };
    },
  },
  {
    name: "take a run's file, say another account, and take it again",
    about: "news",
    async begin(stage) {
      const { world } = stage;
      await owedBefore(stage);
      const account = (name: string, iban: string) => ({ ...owners(stage), body: { account: { name, iban } } });
      await get(world, "payouts/save-account", account("Blue Door", "NL91ABNA0417164300"), nothing);
      const payoutId = await paidOut(stage);
      const path = { runId: await newestRun(stage) };
      const take = () => get(world, "payouts/take-files", { ...owners(stage), path, body: { method: "sepa" } }, files);
      return {
        act: async () => {
          const first = await take();
          await get(world, "payouts/save-account", account("Elsewhere", "FR1420041010050500013M02606"), nothing);
          if (JSON.stringify(first) !== JSON.stringify(await take()))
            throw new Error("Taken again, the file is another one.");
          const { text = "" } = first.items[0] ?? {};
          for (const iban of ["NL91ABNA0417164300", "DE89370400440532013000"]) {
            if (!text.includes(iban)) throw new Error(`It does not say ${iban}.`);
          }
        },
        check: async () => {
          const body = { payoutIds: [payoutId] };
          const { items: refused } = await get(world, "payouts/cancel", { ...owners(stage), body }, decided);
          if (!refused[0]?.problem) throw new Error("What has left was canceled.");
          const known = await get(world, "payouts/read-account", owners(stage), holder);
          if (known.account.name !== "Elsewhere") throw new Error(`The account is ${known.account.name}'s.`);
          await expectBalance(stage, 0, share + bonus, 0);
        },
      };
    },
  },
  {
    name: "cancel a payout, and pay by another run",
    about: "news",
    async begin(stage) {
      await owedBefore(stage);
      const payoutId = await paidOut(stage);
      return {
        act: async () => {
          await get(stage.world, "payouts/cancel", { ...owners(stage), body: { payoutIds: [payoutId] } }, decided);
          await paidOut(stage);
        },
        check: () => expectBalance(stage, 0, share + bonus, 0),
      };
    },
  },
];
