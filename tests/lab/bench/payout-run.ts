/** A payout run in a large shop: that nobody is left out, and that it costs what is owed and not who exists. */
import { join } from "node:path";
import { UpdateTableCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { keys } from "../../../shared/data/keys.ts";
import { personPuts } from "../../../shared/data/person-items.ts";
import type { Write } from "../../../shared/data/write.ts";
import type { FunctionName } from "../../../shared/topology.ts";
import { password } from "../../contract/support/people.ts";
import { bundleAll } from "../../support/bundles.ts";
import { temporaryDirectory } from "../../support/machine.ts";
import { ask, take } from "./asking.ts";
import { ambassadorId } from "./growth/board.ts";
import type { Call } from "./recorder.ts";
import { type Rig, startRig } from "./rig.ts";

/** Of the shop that is looked at: how many ambassadors there are, and how many of them are owed something in each run. */
export const ambassadors = 100_000;
export const owedOf = [100, 1_000, 10_000] as const;

/** What a run took, from the owner's word to the last payout. */
export interface RunCost {
  owed: number;
  made: number;
  parts: number;
  calls: number;
  reads: number;
  writes: number;
  seconds: number;
  /** What a preview of it took before. */
  preview: { calls: number; reads: number };
}

const names: readonly FunctionName[] = [
  ...(["accounts/create-admin", "accounts/sign-in", "payouts/preview", "payouts/start-run"] as const),
  ...(["payouts/make", "payouts/read-run"] as const),
];
const amountMinor = 1_234;
const writesAtOnce = 100;
const progress = z.object({ isMade: z.boolean(), made: z.int(), madeMinor: z.int() });
const totals = z.object({ totals: z.object({ paid: z.object({ count: z.int(), amountMinor: z.int() }) }) });
const message = z.object({ MessageBody: z.string() });
const sent = z.union([z.object({ Entries: z.array(message) }), message]);
/** Of which run, and which part of it, is the function's own business. */
const part = z.looseObject({ detail: z.looseObject({ runId: z.string() }) });

/** Makes runs for more and more of them. @throws Error where one of them is not paid, or paid something else */
export async function measurePayoutRuns(tell: (line: string) => void): Promise<RunCost[]> {
  await using stack = new AsyncDisposableStack();
  const home = stack.use(temporaryDirectory());
  const rig = await startRig(stack, await bundleAll(join(home.path, "bundles"), names), { holdMs: 0 });
  const { client, name } = rig.table;
  // Nobody reads it here, and the stand-in takes the longer for a write the more records its stream has.
  await client.send(new UpdateTableCommand({ TableName: name, StreamSpecification: { StreamEnabled: false } }));
  const owner = { email: "owner@example.com", password };
  await rig.run("accounts/create-admin", { firstName: "Olga", lastName: "Owner", ...owner });
  const { cookies } = await ask(rig, "accounts/sign-in", { path: { scope: "admin" }, body: owner });
  await inTurns(rig, ambassadors, (number) => [personOf(number)]);
  tell(`${ambassadors} ambassadors are there`);
  const costs: RunCost[] = [];
  let before = 0;
  for (const owed of owedOf) {
    // Others each time: of whom a payout is on its way is left out.
    const first = before;
    await inTurns(rig, owed, (number) => owedWrites(first + number));
    costs.push(await runOf(rig, cookies, owed));
    tell(`${owed} of them are paid`);
    await inTurns(rig, owed, (number) => [{ delete: keys.owed(ambassadorId(first + number)) }]);
    before += owed;
  }
  return costs;
}

async function runOf(rig: Rig, cookies: string[], owed: number): Promise<RunCost> {
  const previewed = await ask(rig, "payouts/preview", { cookies, query: { limit: "10" } });
  const { paid } = z.parse(totals, JSON.parse(previewed.body)).totals;
  const beganMs = performance.now();
  const headers = { "idempotency-key": `run-of-${owed}` };
  const started = await ask(rig, "payouts/start-run", { cookies, headers, body: {} });
  const { id: runId } = z.parse(z.object({ id: z.string() }), JSON.parse(started.body));
  const sum = { parts: 0, calls: started.calls.length, ...unitsOf(started.calls) };
  const waiting: unknown[] = [{ detail: { runId } }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { calls } = await take(rig, "payouts/make", next);
    waiting.push(...sentIn(calls));
    const { reads, writes } = unitsOf(calls);
    sum.parts += 1;
    sum.calls += calls.length;
    sum.reads += reads;
    sum.writes += writes;
  }
  const seconds = (performance.now() - beganMs) / 1_000;
  const read = await ask(rig, "payouts/read-run", { cookies, path: { runId } });
  const { isMade, made, madeMinor } = z.parse(progress, JSON.parse(read.body));
  for (const it of [paid, { count: made, amountMinor: madeMinor }]) {
    if (!isMade || it.count !== owed || it.amountMinor !== owed * amountMinor) {
      throw new Error(`Of ${owed} that are owed ${amountMinor} each: ${JSON.stringify({ isMade, ...it })}.`);
    }
  }
  const preview = { calls: previewed.calls.length, reads: unitsOf(previewed.calls).reads };
  return { owed, made, ...sum, seconds, preview };
}

const unitsOf = (calls: readonly Call[]) => ({
  reads: calls.reduce((sum, { reads }) => sum + reads, 0),
  writes: calls.reduce((sum, { writes }) => sum + writes, 0),
});

/** The parts that a part has sent for. */
function sentIn(calls: readonly Call[]): unknown[] {
  return calls
    .filter(({ service }) => service === "SQS")
    .flatMap(({ body }) => {
      const one = z.parse(sent, JSON.parse(body));
      return "Entries" in one ? one.Entries : [one];
    })
    .map(({ MessageBody }) => z.parse(part, JSON.parse(MessageBody)))
    .map(({ detail }) => ({ detail }));
}

const createdAt = new Date().toISOString();

function personOf(number: number): Write {
  const name = { firstName: "Ada", lastName: "Lovelace", email: `ada-${number}@ambassador.example` };
  return personPuts({ id: ambassadorId(number), ...name, scope: "ambassador", createdAt, sessions: {} }).person;
}

/** What a sale that has matured, and where they are paid, leave behind. */
function owedWrites(number: number): Write[] {
  const id = ambassadorId(number);
  const owed = { statement: 1, totalMinor: amountMinor, blockedMinor: 0 };
  const destination = { method: "sepa", name: "Ada Lovelace", iban: "DE89370400440532013000" };
  const payee = { version: 1, changedAt: createdAt, masked: "DE•• •••• 3000", destination };
  return [
    { put: { ...keys.owed(id), type: "owed" } },
    { put: { ...keys.balance(id), type: "balance", ambassadorId: id, currency: "eur", ...owed } },
    { put: { ...keys.payee(id), type: "payee", ambassadorId: id, ...payee } },
  ];
}

/** Writes what so many need, past the functions. */
async function inTurns({ table }: Rig, many: number, writesOf: (number: number) => Write[]): Promise<void> {
  let writes: Write[] = [];
  for (let number = 0; number < many; number++) {
    const more = writesOf(number);
    if (writes.length + more.length > writesAtOnce) await table.transact(writes.splice(0));
    writes = [...writes, ...more];
  }
  if (writes.length > 0) await table.transact(writes);
}

const number = (it: number): string => it.toLocaleString("en-US", { maximumFractionDigits: 1 });

/** A table of what each run took, and of one more who is owed something. */
export function payoutRunsTable(costs: readonly RunCost[]): string {
  const rows = costs.map(({ owed, parts, calls, reads, writes, seconds, preview }) =>
    [
      ...[owed, preview.calls, preview.reads, parts, calls].map(number),
      ...[reads / owed, writes / owed].map(number),
      `${seconds.toFixed(0)} s`,
    ].join(" | "),
  );
  return [
    "| Owed something | Calls of a preview | Its RCU | Parts | Calls | RCU a payout | WCU a payout | On the laptop |",
    "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows.map((row) => `| ${row} |`),
    "",
    `Of ${number(ambassadors)} ambassadors, all others of whom are owed nothing. Every one was paid, and nobody failed. A part after the other, where a cloud makes those of eight shards side by side.`,
  ].join("\n");
}

/** A sentence for each count that grows faster than who is owed. */
export function faultsOfPayoutRuns(costs: readonly RunCost[]): string[] {
  const [few, ...more] = costs;
  if (!few) return ["No payout run was made."];
  return more.flatMap(({ owed, reads, writes }) => {
    const isDear = reads / owed > few.reads / few.owed || writes / owed > few.writes / few.owed;
    return isDear ? [`A run for ${owed} takes more for each than one for ${few.owed}.`] : [];
  });
}
