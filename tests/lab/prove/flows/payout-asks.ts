import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { confirmAddress, newAmbassador, password } from "../shop.ts";
import { owedBefore, owners } from "./payout-stage.ts";
import { expectAnswers, mailsAbout } from "./people-expect.ts";
import { race } from "./team.ts";

const email = "petra@asks.example";
const owedMinor = 5_000;
const runs = z.object({
  items: z.array(z.object({ id: z.string(), state: z.string(), askedBy: z.optional(z.object({ id: z.string() })) })),
});
const progress = z.object({ state: z.string(), isMade: z.boolean(), made: z.int(), madeMinor: z.int() });
const earnings = z.object({
  availableMinor: z.int(),
  payingMinor: z.int(),
  payoutRequest: z.object({
    refusal: z.optional(z.string()),
    last: z.optional(z.object({ state: z.string(), declineReason: z.optional(z.string()) })),
  }),
});

/** Two who may ask, and are owed something: the shop's ambassador and one more. */
async function mayAsk(stage: Stage) {
  const { world, shop } = stage;
  await owedBefore(stage);
  const payouts = { minimumMinor: 0, schedule: "manual", mayAsk: true };
  await expectAnswers(stage, "settings/update", { ...owners(stage), body: { payouts } }, 200);
  const petra = await newAmbassador(world, email);
  await comeToRest(world, stage.course);
  // An address that may be a stranger's is told of nobody's money.
  await confirmAddress(world, shop.ambassador);
  const bonus = {
    headers: { "idempotency-key": randomUUID() },
    body: { amountMinor: owedMinor, reason: "For a talk." },
  };
  const path = { ambassadorId: petra.id };
  await expectAnswers(stage, "balances/adjust", { ...owners(stage), path, ...bonus }, 201);
  const bank = { method: "sepa", name: "Petra Payne", iban: "DE89370400440532013000", currentPassword: password };
  await expectAnswers(stage, "payees/save", { cookies: petra.cookies, body: bank }, 200);
  return petra;
}

/** The runs that somebody asked for. */
async function askedBy(stage: Stage, ambassadorId: string) {
  const { items } = await get(stage.world, "payouts/list-runs", owners(stage), runs);
  return items.filter((run) => run.askedBy?.id === ambassadorId);
}

/** Where the one run is that somebody asked for. @throws Error where there is none, or another one */
async function onlyRunOf(stage: Stage, ambassadorId: string): Promise<{ runId: string }> {
  const [run, ...others] = await askedBy(stage, ambassadorId);
  if (!run || others.length > 0) throw new Error(`They asked once, and ${others.length + (run ? 1 : 0)} runs wait.`);
  return { runId: run.id };
}

/** What an ambassador asks to be paid. */
export const payoutAskFlows: readonly Flow[] = [
  {
    name: "two ask for a payout, each twice, of which one is approved and one declined",
    about: "news",
    async begin(stage) {
      const { world, shop, course } = stage;
      const petra = await mayAsk(stage);
      const said = (name: "payouts/approve-run" | "payouts/decline-run", path: object, body: object) =>
        expectAnswers(stage, name, { ...owners(stage), path: { ...path }, body }, 200);
      return {
        act: async () => {
          for (const { cookies } of [petra, petra, shop.ambassador, shop.ambassador]) {
            await expectAnswers(stage, "payouts/ask", { cookies }, 201);
          }
          await comeToRest(world, course);
          const [hers, other] = [await onlyRunOf(stage, petra.id), await onlyRunOf(stage, shop.ambassador.id)];
          await said("payouts/approve-run", hers, {});
          await said("payouts/decline-run", other, { reason: "We pay on the first." });
          await comeToRest(world, course);
          await expectAnswers(stage, "payouts/ask", { cookies: shop.ambassador.cookies }, 409);
        },
        check: async () => {
          const run = await get(
            world,
            "payouts/read-run",
            { ...owners(stage), path: await onlyRunOf(stage, petra.id) },
            progress,
          );
          if (!run.isMade || run.made !== 1 || run.madeMinor !== owedMinor) {
            throw new Error(`What she asked for is not made: ${JSON.stringify(run)}.`);
          }
          const other = await get(world, "balances/read-own", { cookies: shop.ambassador.cookies }, earnings);
          const { last } = other.payoutRequest;
          if (other.payingMinor !== 0 || last?.declineReason !== "We pay on the first.") {
            throw new Error(`Declined, it reads ${JSON.stringify(other)}.`);
          }
          const told = await mailsAbout(stage, world.cloud.ownerEmail, /asks for a payout/);
          if (told.size !== 2) throw new Error(`The owner was told of ${told.size} payouts that were asked for.`);
          if ((await mailsAbout(stage, shop.ambassador.email, /declined the payout/)).size !== 1) {
            throw new Error("They were not told that it was declined.");
          }
        },
      };
    },
  },
];

/** What meets in time. */
export const payoutAskRaces: readonly Flow[] = [
  {
    name: "a payout is asked for by two tabs as a run begins, then approved and declined at once",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      const petra = await mayAsk(stage);
      return {
        act: async () => {
          const run = { ...owners(stage), headers: { "idempotency-key": randomUUID() }, body: {} };
          await race(stage, [
            ["payouts/ask", { cookies: petra.cookies }],
            ["payouts/start-run", run],
            ["payouts/ask", { cookies: petra.cookies }],
          ]);
          await comeToRest(world, course);
          const [asked] = await askedBy(stage, petra.id);
          const path = { runId: asked?.id ?? "" };
          if (asked) {
            await race(stage, [
              ["payouts/approve-run", { ...owners(stage), path, body: {} }],
              ["payouts/decline-run", { ...owners(stage), path, body: { reason: "We pay on the first." } }],
              ["payouts/ask", { cookies: petra.cookies }],
            ]);
          }
          await comeToRest(world, course);
        },
        check: async () => {
          if ((await askedBy(stage, petra.id)).length > 1) throw new Error("Asked by two tabs, there are two runs.");
          const { availableMinor, payingMinor } = await get(
            world,
            "balances/read-own",
            { cookies: petra.cookies },
            earnings,
          );
          if (availableMinor !== 0 || payingMinor !== owedMinor) {
            throw new Error(`She has ${availableMinor} and ${payingMinor} is on its way.`);
          }
        },
      };
    },
  },
];
