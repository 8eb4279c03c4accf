import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { keys, partitions, shardsOf } from "../../../../shared/data/keys.ts";
import type { FunctionName } from "../../../../shared/topology.ts";
import { httpEvent, queueEvent } from "../../kit/events.ts";
import { type Answer, answerOf, get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest, runClock } from "../rest.ts";
import { newAmbassador, password, refund, setBlocked } from "../shop.ts";
import { adjust, balanceOf } from "./balances.ts";
import { expectAnswers } from "./people-expect.ts";
import { settle, soldBefore } from "./settle.ts";

const made = z.object({ id: z.string() });
const progress = z.object({ isMade: z.boolean(), made: z.int(), madeMinor: z.int() });
const listed = z.object({ items: z.array(z.object({ id: z.string(), state: z.string() })) });
const runs = z.object({ items: z.array(z.object({ id: z.string() })) });
const onItsWay = z.object({ payingMinor: z.int() });
const files = z.object({ items: z.array(z.object({ text: z.string(), sha256: z.string() })) });
const decided = z.object({ items: z.array(z.object({ problem: z.optional(z.object({ code: z.string() })) })) });

const results = z.object({
  items: z.array(
    z.object({
      outcome: z.optional(z.record(z.string(), z.unknown())),
      problem: z.optional(z.object({ code: z.string() })),
    }),
  ),
});
const holder = z.object({ account: z.object({ name: z.string() }) });
const nothing = z.object({});

/** What the sale of a flow earns, and what a bonus beside it gives; both may be paid at once. */
const [share, bonus] = [200, 1_000];
export const wholeMinor = share + bonus;

export const owners = ({ shop }: Stage) => ({ cookies: shop.admin.cookies });

/** A sale that needs no hold, a bonus, and an ambassador who has said where to pay. */
export async function owedBefore(stage: Stage) {
  const { shop } = stage;
  const programme = { rateBps: 1_000, holdDays: 0, signUp: "open" };
  await expectAnswers(stage, "settings/update", { ...owners(stage), body: { programme } }, 200);
  const { order } = await soldBefore(stage);
  await adjust(stage, randomUUID(), bonus);
  const bank = { method: "sepa", name: "Ada Lovelace", iban: "DE89370400440532013000", currentPassword: password };
  await expectAnswers(stage, "payees/save", { cookies: shop.ambassador.cookies, body: bank }, 200);
  return order;
}

/** Somebody who is owed much, and has just said that they are to be paid elsewhere. */
async function pausedBefore(stage: Stage) {
  const person = await newAmbassador(stage.world, "petra@payouts.example");
  const body = { amountMinor: 10 * bonus, reason: "For a talk." };
  const headers = { "idempotency-key": randomUUID() };
  const asked = { ...owners(stage), path: { ambassadorId: person.id }, headers, body };
  await expectAnswers(stage, "balances/adjust", asked, 201);
  const { cookies } = person;
  const payee = { name: "Petra Payne", currentPassword: password };
  const bank = { ...payee, method: "sepa", iban: "DE89370400440532013000" };
  await expectAnswers(stage, "payees/save", { cookies, body: bank }, 200);
  const elsewhere = { ...payee, method: "paypal", paypalEmail: "petra@paypal.example" };
  await expectAnswers(stage, "payees/save", { cookies, body: elsewhere }, 200);
  return person;
}

export const start = (stage: Stage, key: string) =>
  get(stage.world, "payouts/start-run", { ...owners(stage), headers: { "idempotency-key": key } }, made);

/** A run that was made, and its payout. */
export async function paidOut(stage: Stage): Promise<string> {
  const { id } = await start(stage, randomUUID());
  await comeToRest(stage.world, stage.course);
  return payoutIn(stage, id);
}

async function payoutIn(stage: Stage, runId: string): Promise<string> {
  const { items } = await get(stage.world, "payouts/list", { ...owners(stage), path: { runId } }, listed);
  return items[0]?.id ?? "";
}

async function newestRun(stage: Stage): Promise<string> {
  const { items } = await get(stage.world, "payouts/list-runs", owners(stage), runs);
  return items[0]?.id ?? "";
}

/** What would follow from a file by which the payout arrived, and another amount failed. */
async function resultsOf(stage: Stage, payoutId: string): Promise<object[]> {
  const rows = [`${payoutId},failed,2026-11-28,0.01`, `${payoutId},paid,2026-11-29,${(share + bonus) / 100}`];
  const body = { file: `payout,status,date,amount\n${rows.join("\n")}\n` };
  const asked = { ...owners(stage), path: { runId: await newestRun(stage) }, body };
  const { items } = await get(stage.world, "payouts/read-results", asked, results);
  const wrong = items.map(({ problem }) => problem?.code ?? "").join();
  if (wrong !== "other_amount,") throw new Error(`What is wrong with its rows is ${wrong}.`);
  return items.flatMap(({ outcome }) => (outcome ? [outcome] : []));
}

/** @throws Error where it is refused */
async function say(stage: Stage, outcome: object): Promise<void> {
  const asked = { ...owners(stage), body: { outcomes: [outcome] } };
  const { items } = await get(stage.world, "payouts/confirm", asked, decided);
  if (items[0]?.problem) throw new Error(`${JSON.stringify(outcome)} is refused: ${items[0].problem.code}.`);
}

export async function expectBalance(stage: Stage, available: number, paying: number, paid: number): Promise<void> {
  const { availableMinor, payingMinor, paidMinor } = await balanceOf(stage);
  const [is, shouldBe] = [`${[availableMinor, payingMinor, paidMinor]}`, `${[available, paying, paid]}`];
  if (is !== shouldBe) throw new Error(`Available, on its way and paid is ${is}, not ${shouldBe}.`);
}

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
    name: "confirm a payout, of which a part comes back",
    about: "money",
    async begin(stage) {
      await owedBefore(stage);
      const payoutId = await paidOut(stage);
      return {
        act: async () => {
          await say(stage, { payoutId, became: "sent" });
          await say(stage, { payoutId, became: "paid", paidOn: "2026-01-05", reference: "Statement 12" });
          await say(stage, { payoutId, became: "returned", returnedMinor: 300 });
          // All that came back so far, and not what came back since.
          await say(stage, { payoutId, became: "returned", returnedMinor: 450 });
        },
        check: () => expectBalance(stage, 450, 0, share + bonus - 450),
      };
    },
  },
  {
    name: "tell of a payout that arrives",
    about: "news",
    async begin(stage) {
      await owedBefore(stage);
      const payoutId = await paidOut(stage);
      await say(stage, { payoutId, became: "sent" });
      await say(stage, { payoutId, became: "paid", paidOn: "2026-01-05" });
      return { act: () => comeToRest(stage.world, stage.course) };
    },
  },
  {
    name: "refund what is on its way, which then fails",
    about: "money",
    async begin(stage) {
      const { world, shop } = stage;
      const { orderId } = await owedBefore(stage);
      const payoutId = await paidOut(stage);
      await say(stage, { payoutId, became: "sent" });
      const key = randomUUID();
      return {
        act: async () => {
          await refund(world, shop, orderId, key);
          await settle(stage);
          await say(stage, { payoutId, became: "failed", reason: "The account is closed." });
        },
        check: () => expectBalance(stage, bonus, 0, 0),
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
    name: "read a result file and book it, twice",
    about: "money",
    async begin(stage) {
      await owedBefore(stage);
      const payoutId = await paidOut(stage);
      await say(stage, { payoutId, became: "sent" });
      return {
        act: async () => {
          for (const _time of [1, 2]) for (const outcome of await resultsOf(stage, payoutId)) await say(stage, outcome);
        },
        check: async () => {
          if ((await resultsOf(stage, payoutId)).length > 0)
            throw new Error("What is booked is to be booked once more.");
          await expectBalance(stage, 0, 0, share + bonus);
        },
      };
    },
  },
  {
    name: "a payout of which nobody knows, and that then arrived",
    about: "news",
    async begin(stage) {
      await owedBefore(stage);
      const payoutId = await paidOut(stage);
      return {
        act: async () => {
          await say(stage, { payoutId, became: "sent" });
          await say(stage, { payoutId, became: "unknown" });
          await runClock(stage.world, "payouts/find-late");
          await expectBalance(stage, 0, share + bonus, 0);
          await say(stage, { payoutId, became: "paid", paidOn: "2026-01-05" });
        },
        check: () => expectBalance(stage, 0, 0, share + bonus),
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
