import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { keys, partitions, shardsOf } from "../../../../shared/data/keys.ts";
import type { FunctionName } from "../../../../shared/topology.ts";
import { httpEvent, queueEvent } from "../../kit/events.ts";
import { type Answer, answerOf, get } from "../ask.ts";
import type { Flow } from "../history.ts";
import { comeToRest } from "../rest.ts";
import {
  bonus,
  expectBalance,
  files,
  newestRun,
  owedBefore,
  owners,
  paidOut,
  resultsOf,
  share,
  start,
} from "./payout-stage.ts";

/** What meets in time. */
export const payoutRaces: readonly Flow[] = [
  {
    name: "two runs at once, beside a block and a debit",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      const { orderId } = await owedBefore(stage);
      const runs = [await start(stage, randomUUID()), await start(stage, randomUUID())];
      const shard = shardsOf(partitions.owed).indexOf(keys.owed(shop.ambassador.id).pk);
      const key = world.cloud.secrets.edgeKey;
      return {
        act: async () => {
          const asked = (name: FunctionName, more: object) => ({
            name,
            event: httpEvent(name, { ...owners(stage), ...more }, key),
          });
          const reason = "A look is needed.";
          await world.lambda.race(
            [
              ...runs.map(({ id: runId }) => ({
                name: "payouts/make" as const,
                event: queueEvent({ detail: { runId, shard } }),
              })),
              asked("orders/block", { path: { orderId }, body: { reason } }),
              asked("balances/adjust", {
                ...{ path: { ambassadorId: shop.ambassador.id }, headers: { "idempotency-key": randomUUID() } },
                body: { amountMinor: -50, reason },
              }),
            ],
            course.policy.random,
          );
          await comeToRest(world, course);
        },
      };
    },
  },
  {
    name: "a payout is sent and canceled at once, and confirmed by two",
    about: "money",
    async begin(stage) {
      const { world, course } = stage;
      await owedBefore(stage);
      const payoutId = await paidOut(stage);
      const key = world.cloud.secrets.edgeKey;
      const said = (outcome: object) => ({
        name: "payouts/confirm" as const,
        event: httpEvent("payouts/confirm", { ...owners(stage), body: { outcomes: [{ payoutId, ...outcome }] } }, key),
      });
      return {
        act: async () => {
          const canceled = httpEvent("payouts/cancel", { ...owners(stage), body: { payoutIds: [payoutId] } }, key);
          await world.lambda.race(
            [said({ became: "sent" }), { name: "payouts/cancel" as const, event: canceled }],
            course.policy.random,
          );
          const arrived = { became: "paid", paidOn: "2026-01-05" };
          await world.lambda.race(
            [said(arrived), said(arrived), said({ became: "failed", reason: "It came back." })],
            course.policy.random,
          );
          await comeToRest(world, course);
        },
      };
    },
  },
  {
    name: "a run's file is taken by two beside a change of the account, and its results booked by two",
    about: "money",
    async begin(stage) {
      const { world, course } = stage;
      await owedBefore(stage);
      const payoutId = await paidOut(stage);
      const path = { runId: await newestRun(stage) };
      const key = world.cloud.secrets.edgeKey;
      const asked = (name: FunctionName, more: object) => ({
        name,
        event: httpEvent(name, { ...owners(stage), ...more }, key),
      });
      return {
        act: async () => {
          const taken = asked("payouts/take-files", { path, body: { method: "sepa" } });
          const account = { name: "Blue Door", iban: "NL91ABNA0417164300" };
          const [first, second] = await world.lambda.race(
            [taken, taken, asked("payouts/save-account", { body: { account } })],
            course.policy.random,
          );
          const texts = [first, second].flatMap((outcome) => (outcome ? textsIn(answerOf(outcome)) : []));
          if (new Set(texts).size > 1) throw new Error("Two people were given two files of one run.");
          // Whoever was given none asks again.
          await get(world, "payouts/take-files", { ...owners(stage), path, body: { method: "sepa" } }, files);
          const booked = asked("payouts/confirm", { body: { outcomes: await resultsOf(stage, payoutId) } });
          await world.lambda.race([booked, booked], course.policy.random);
          await comeToRest(world, course);
        },
        check: () => expectBalance(stage, 0, 0, share + bonus),
      };
    },
  },
];

const textsIn = ({ status, body }: Answer): string[] =>
  status === 200 ? z.parse(files, body).items.map(({ text }) => text) : [];
