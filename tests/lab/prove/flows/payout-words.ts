import { randomUUID } from "node:crypto";
import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { TABLE } from "../../../../infra/local/environment.ts";
import { keys } from "../../../../shared/data/keys.ts";
import type { FunctionName } from "../../../../shared/topology.ts";
import { httpEvent } from "../../kit/events.ts";
import { ask, get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest, runClock } from "../rest.ts";
import { expectBalance, owedBefore, owners, start, wholeMinor } from "./payout-stage.ts";
import { expectAnswers } from "./people-expect.ts";
import { newMember } from "./team.ts";

const runs = z.object({ items: z.array(z.object({ state: z.string() })) });
const progress = z.object({ state: z.string(), made: z.int() });

/** Somebody who may be paid, the rule of the second person, and two more of the team who may pay. */
async function ruledBefore(stage: Stage) {
  await owedBefore(stage);
  const finn = await newMember(stage, "finn@team.example", "finance");
  const noor = await newMember(stage, "noor@team.example", "owner");
  const payouts = { minimumMinor: 0, schedule: "manual", secondPerson: true };
  await expectAnswers(stage, "settings/update", { ...owners(stage), body: { payouts } }, 200);
  return { finn, noor };
}

/** A run that waits for a second person. */
async function waitingBefore(stage: Stage) {
  const people = await ruledBefore(stage);
  return { ...people, path: { runId: (await start(stage, randomUUID())).id } };
}

/** Has the calendar been chosen earlier than it was. */
async function chosenBefore({ world }: Stage, since: string): Promise<void> {
  await world.cloud.database.client.send(
    new UpdateItemCommand({
      TableName: TABLE,
      Key: marshall(keys.settings()),
      UpdateExpression: "SET payoutScheduledSince = :since",
      ExpressionAttributeValues: marshall({ ":since": since }),
    }),
  );
}

export const runWordFlows: readonly Flow[] = [
  {
    name: "a second person approves a run, and not who started it",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      const { finn } = await ruledBefore(stage);
      const key = randomUUID();
      let path = { runId: "" };
      return {
        act: async () => {
          path = { runId: (await start(stage, key)).id };
          await comeToRest(world, course);
          await expectBalance(stage, wholeMinor, 0, 0);
          // By who started it, whose word it has; once it has begun that is a repeat.
          await expectAnswers(stage, "payouts/approve-run", { ...owners(stage), path, body: {} }, 403);
          await expectAnswers(stage, "payouts/approve-run", { cookies: finn.cookies, path, body: {} }, 200);
          await comeToRest(world, course);
          await expectAnswers(stage, "payouts/approve-run", { cookies: finn.cookies, path, body: {} }, 200);
          // What has begun can't be declined any more.
          await expectAnswers(stage, "payouts/decline-run", { cookies: finn.cookies, path, body: {} }, 409);
        },
        check: async () => {
          const run = await get(world, "payouts/read-run", { ...owners(stage), path }, progress);
          if (run.state !== "begun" || run.made !== 1) throw new Error(`The run is not made: ${JSON.stringify(run)}.`);
          await expectBalance(stage, 0, wholeMinor, 0);
        },
      };
    },
  },
  {
    name: "the calendar starts a run, however often it is looked for",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      await owedBefore(stage);
      const payouts = { minimumMinor: 0, schedule: "weekly", withoutAsking: true };
      await expectAnswers(stage, "settings/update", { ...owners(stage), body: { payouts } }, 200);
      // Chosen eight days ago, a Monday is due whatever day it is; were so much time to pass, every sign-in would be over.
      await chosenBefore(stage, new Date(Date.now() - 8 * 86_400_000).toISOString());
      return {
        act: async () => {
          await runClock(world, "payouts/start-scheduled");
          world.passTime(60_000);
          await runClock(world, "payouts/start-scheduled");
          await comeToRest(world, course);
          await runClock(world, "payouts/start-scheduled");
          await comeToRest(world, course);
        },
        check: async () => {
          const { items } = await get(world, "payouts/list-runs", owners(stage), runs);
          if (items.length !== 1 || items[0]?.state !== "begun") {
            throw new Error(`By the calendar, one run is due: ${JSON.stringify(items)}.`);
          }
          await expectBalance(stage, 0, wholeMinor, 0);
        },
      };
    },
  },
];

export const runWordRaces: readonly Flow[] = [
  {
    name: "a run is approved by two at once, and declined by a third",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const { finn, noor, path } = await waitingBefore(stage);
      const said = (name: FunctionName, cookies: string[], more: object = {}) => ({
        name,
        event: httpEvent(name, { cookies, path, ...more }, world.cloud.secrets.edgeKey),
      });
      return {
        act: async () => {
          await world.lambda.race(
            [
              said("payouts/approve-run", finn.cookies, { body: {} }),
              said("payouts/approve-run", noor.cookies, { body: {} }),
              said("payouts/approve-run", shop.admin.cookies, { body: {} }),
              said("payouts/decline-run", shop.admin.cookies, { body: {} }),
            ],
            course.policy.random,
          );
          await comeToRest(world, course);
        },
        check: async () => {
          const { state, made } = await get(world, "payouts/read-run", { ...owners(stage), path }, progress);
          if (made !== (state === "begun" ? 1 : 0)) throw new Error(`A run that is ${state} made ${made}.`);
        },
      };
    },
  },
  {
    name: "a run is approved by somebody who is taken off the team at once",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const { finn, path } = await waitingBefore(stage);
      const key = world.cloud.secrets.edgeKey;
      return {
        act: async () => {
          const leave = { cookies: shop.admin.cookies, path: { memberId: finn.id } };
          await world.lambda.race(
            [
              {
                name: "payouts/approve-run",
                event: httpEvent("payouts/approve-run", { cookies: finn.cookies, path, body: {} }, key),
              },
              { name: "team/remove-member", event: httpEvent("team/remove-member", leave, key) },
            ],
            course.policy.random,
          );
          await comeToRest(world, course);
          // Whoever is off the team says nothing any more.
          const { status } = await ask(world, "payouts/approve-run", { cookies: finn.cookies, path, body: {} });
          if (status !== 401) throw new Error(`Off the team, one is answered ${status}.`);
        },
      };
    },
  },
];
