import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { type Client, eventually, newKey, shaped } from "./support/client.ts";
import { newAmbassador, owner, password } from "./support/people.ts";

const balance = z.looseObject({ availableMinor: z.int(), payingMinor: z.int(), paidMinor: z.int() });
const run = z.looseObject({ id: z.string(), minimumMinor: z.int() });
const progress = z.looseObject({ isMade: z.boolean(), made: z.int(), madeMinor: z.int() });
const byMethod = z.looseObject({ methods: z.array(z.string()), taken: z.array(z.string()) });
const row = z.looseObject({
  ambassador: z.object({ id: z.string(), name: z.string() }),
  amountMinor: z.optional(z.int()),
  skipped: z.optional(z.string()),
});
const preview = z.looseObject({ items: z.array(row), nextCursor: z.optional(z.string()) });
const totals = z.looseObject({ totals: z.looseObject({ paid: z.object({ count: z.int(), amountMinor: z.int() }) }) });
const payout = z.looseObject({
  ...{ id: z.string(), ambassador: z.object({ id: z.string() }), amountMinor: z.int(), state: z.string() },
  to: z.strictObject({ method: z.string(), name: z.string(), masked: z.string() }),
});
const payouts = z.object({ items: z.array(payout), nextCursor: z.optional(z.string()) });
const decided = z.object({
  items: z.array(z.object({ payoutId: z.string(), problem: z.optional(z.object({ code: z.string() })) })),
});

let admin: Client;
beforeAll(async () => {
  admin = await owner();
});

const balanceOf = (client: Client) => client.read("/api/ambassador/earnings", balance);

/** Somebody to whom so much may be paid. @param hasPayee whether they have said where to */
async function owed(amountMinor: number, hasPayee = true) {
  const person = await newAmbassador();
  const path = `/api/admin/ambassadors/${person.id}/adjustments`;
  expect((await admin.post(path, { amountMinor, reason: "A bonus." }, newKey())).status).toBe(201);
  const bank = { method: "sepa", name: "Ada Byron", iban: "DE89370400440532013000", currentPassword: password };
  if (hasPayee) expect((await person.client.put("/api/ambassador/payee", bank)).status).toBe(200);
  return person;
}

/** Whatever the preview says of somebody. */
async function previewOf(ambassadorId: string) {
  for (let cursor = ""; ; ) {
    const page = await admin.read(`/api/admin/payout-preview?limit=100${cursor && `&cursor=${cursor}`}`, preview);
    const found = page.items.find(({ ambassador }) => ambassador.id === ambassadorId);
    if (found || !page.nextCursor) return found;
    cursor = page.nextCursor;
  }
}

/** Starts a run, and waits until everybody was decided on. */
async function paidOut(): Promise<string> {
  const { id } = shaped(await admin.post("/api/admin/payout-runs", {}, newKey()), 201, run);
  await eventually(async () => expect((await admin.read(`/api/admin/payout-runs/${id}`, progress)).isMade).toBe(true));
  return id;
}

/** A run's payout to somebody; an index lists it a moment later. */
const payoutOf = (runId: string, ambassadorId: string) =>
  eventually(async () => {
    for (let cursor = ""; ; ) {
      const page = await admin.read(
        `/api/admin/payout-runs/${runId}/payouts?limit=100${cursor && `&cursor=${cursor}`}`,
        payouts,
      );
      const found = page.items.find(({ ambassador }) => ambassador.id === ambassadorId);
      if (found) return found;
      if (!page.nextCursor) throw new Error("There is no such payout.");
      cursor = page.nextCursor;
    }
  });

async function confirm(outcome: object): Promise<string | undefined> {
  const answer = shaped(await admin.post("/api/admin/payout-confirmations", { outcomes: [outcome] }), 200, decided);
  return answer.items[0]?.problem?.code;
}

async function cancel(payoutId: string): Promise<string | undefined> {
  const answer = shaped(await admin.post("/api/admin/payout-cancellations", { payoutIds: [payoutId] }), 200, decided);
  return answer.items[0]?.problem?.code;
}

test("a run pays what its preview says, once, and each payout goes its way to the end", async () => {
  const person = await owed(4_200);
  expect(await previewOf(person.id)).toMatchObject({
    amountMinor: 4_200,
    payee: { method: "sepa", masked: "DE•• •••• 3000" },
  });
  const all = await admin.read("/api/admin/payout-preview", totals);
  expect(all.totals.paid.amountMinor).toBeGreaterThanOrEqual(4_200);
  const runId = await paidOut();
  const made = await payoutOf(runId, person.id);
  const { methods, taken } = await admin.read(`/api/admin/payout-runs/${runId}`, byMethod);
  expect([methods.includes("sepa"), taken]).toEqual([true, []]);
  expect(made).toMatchObject({ amountMinor: 4_200, state: "INITIATED", to: { method: "sepa", name: "Ada Byron" } });
  expect(JSON.stringify(made)).not.toContain("0532");
  expect(await balanceOf(person.client)).toMatchObject({ availableMinor: 0, payingMinor: 4_200, paidMinor: 0 });
  expect(await previewOf(person.id)).toMatchObject({ skipped: "under_way" });
  const payoutId = made.id;
  // What has not left can't have arrived.
  expect(await confirm({ payoutId, became: "paid", paidOn: "2026-01-05" })).toBe("payout_state");
  expect(await confirm({ payoutId, became: "sent" })).toBeUndefined();
  expect(await cancel(payoutId)).toBe("payout_state");
  // Nothing arrives on a day that is still to come, in whatever zone its bank is.
  expect(await confirm({ payoutId, became: "paid", paidOn: "2999-01-01" })).toBe("invalid_request");
  expect(await confirm({ payoutId, became: "paid", paidOn: "2026-01-05", reference: "Statement 12" })).toBeUndefined();
  expect(await confirm({ payoutId, became: "paid", paidOn: "2026-01-05", reference: "Statement 12" })).toBeUndefined();
  expect(await balanceOf(person.client)).toMatchObject({ availableMinor: 0, payingMinor: 0, paidMinor: 4_200 });
  expect(await confirm({ payoutId, became: "returned", returnedMinor: 4_201 })).toBe("invalid_request");
  expect(await confirm({ payoutId, became: "returned", returnedMinor: 1_200 })).toBeUndefined();
  expect(await confirm({ payoutId, became: "returned", returnedMinor: 1_200 })).toBeUndefined();
  expect(await balanceOf(person.client)).toMatchObject({ availableMinor: 1_200, payingMinor: 0, paidMinor: 3_000 });
  const runs = await admin.read("/api/admin/payout-runs", z.object({ items: z.array(run) }));
  expect(runs.items.map(({ id }) => id)).toContain(runId);
});

test("what is canceled or fails is payable again, by another run", async () => {
  const person = await owed(900);
  const first = await payoutOf(await paidOut(), person.id);
  expect(await cancel(first.id)).toBeUndefined();
  expect(await cancel(first.id)).toBeUndefined();
  expect(await balanceOf(person.client)).toMatchObject({ availableMinor: 900, payingMinor: 0 });
  const second = await payoutOf(await paidOut(), person.id);
  expect(second.id).not.toBe(first.id);
  expect(await confirm({ payoutId: second.id, became: "sent" })).toBeUndefined();
  expect(await confirm({ payoutId: second.id, became: "failed", reason: "The account is closed." })).toBeUndefined();
  expect(await balanceOf(person.client)).toMatchObject({ availableMinor: 900, payingMinor: 0, paidMinor: 0 });
  expect(await confirm({ payoutId: `pay_${"0".repeat(26)}`, became: "sent" })).toBe("not_found");
});

test("nobody is paid who is suspended, owes, or has not said where to", async () => {
  const [suspended, without, owes] = [await owed(500), await owed(500, false), await owed(-500)];
  const path = `/api/admin/ambassadors/${suspended.id}/suspend`;
  expect((await admin.post(path, { reason: "A look." })).status).toBe(204);
  expect(await previewOf(suspended.id)).toMatchObject({ skipped: "suspended" });
  expect(await previewOf(without.id)).toMatchObject({ skipped: "no_payee" });
  expect(await previewOf(owes.id)).toMatchObject({ skipped: "negative" });
  await paidOut();
  for (const { client } of [without, owes, suspended]) {
    expect(await balanceOf(client)).toMatchObject({ payingMinor: 0, paidMinor: 0 });
  }
});

test("one key starts one run, and there is none of an id that nobody started", async () => {
  const key = newKey();
  const start = async () => shaped(await admin.post("/api/admin/payout-runs", {}, key), 201, run).id;
  const [one, two] = await Promise.all([start(), start()]);
  expect(one).toBe(two);
  expect((await admin.get(`/api/admin/payout-runs/run_${"0".repeat(26)}`)).status).toBe(404);
});

const files = z.object({
  items: z.array(
    z.object({ name: z.string(), text: z.string(), sha256: z.string(), count: z.int(), totalMinor: z.int() }),
  ),
});

const account = { name: "Blue Door GmbH", iban: "NL91 ABNA 0417 1643 00" };
const known = z.strictObject({
  account: z.optional(z.strictObject({ name: z.string(), masked: z.string(), changedAt: z.string() })),
});
const say = async (body: object) => shaped(await admin.put("/api/admin/payout-account", body), 200, known);

test("the shop's own account is checked, shown masked, and taken away again", async () => {
  await say({});
  expect(await admin.read("/api/admin/payout-account", known)).toEqual({});
  const said = await say({ account });
  expect(said.account).toMatchObject({ name: "Blue Door GmbH", masked: "NL•• •••• 4300" });
  expect(await say({ account })).toEqual(said);
  expect(await admin.read("/api/admin/payout-account", known)).toEqual(said);
  const wrong = [
    { ...account, iban: "NL91ABNA0417164301" },
    { name: "Blue Door", iban: "CH9300762011623852957" },
    { ...account, name: "日本" },
    { ...account, bic: "NOBIC" },
  ];
  for (const one of wrong) {
    expect((await admin.put("/api/admin/payout-account", { account: one })).status).toBe(400);
  }
  const log = await admin.get("/api/admin/audit?limit=100");
  expect(JSON.stringify(log.body)).toContain("NL•• •••• 4300");
  expect(JSON.stringify(log.body)).not.toContain("NL91ABNA");
});

test("with it, bank transfers are a pain.001, which keeps the account that it was first taken with", async () => {
  await say({ account });
  const person = await owed(2_345);
  const runId = await paidOut();
  const path = `/api/admin/payout-runs/${runId}/files`;
  const take = async () => shaped(await admin.post(path, { method: "sepa" }), 200, files);
  const first = await take();
  const [file] = first.items;
  expect(file?.name).toBe(`${runId}-sepa.xml`);
  expect(file?.text).toContain("<DbtrAcct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></DbtrAcct>");
  expect(file?.text).toContain('<InstdAmt Ccy="EUR">23.45</InstdAmt>');
  await say({ account: { name: "Elsewhere Ltd", iban: "DE02120300000000202051" } });
  expect(await take()).toEqual(first);
  await say({});
  expect(await take()).toEqual(first);
  const read = await admin.read(
    `/api/admin/payout-runs/${runId}`,
    z.looseObject({ bankFile: z.unknown(), taken: z.unknown() }),
  );
  expect(read.taken).toEqual(["sepa"]);
  expect(read.bankFile).toEqual({ kind: "pain.001", from: "NL•• •••• 4300" });
  expect(await payoutOf(runId, person.id)).toMatchObject({ state: "SENDING" });
});

const resultRows = z.object({
  items: z.array(
    z.looseObject({
      line: z.int(),
      says: z.optional(z.string()),
      outcome: z.optional(z.looseObject({ payoutId: z.string(), became: z.string() })),
      problem: z.optional(z.object({ code: z.string(), value: z.string() })),
    }),
  ),
});

test("a result file is read row by row, and says nothing new once it was booked", async () => {
  const [ann, ben] = [await owed(1_100), await owed(2_200)];
  const runId = await paidOut();
  const [one, two] = [await payoutOf(runId, ann.id), await payoutOf(runId, ben.id)];
  await Promise.all([one, two].map(({ id }) => confirm({ payoutId: id, became: "sent" })));
  const path = `/api/admin/payout-runs/${runId}/results`;
  const rows = [
    `${one.id},paid,2026-01-05,11.00,`,
    `${two.id},failed,,22.00,=Closed`,
    `pay_x,paid,,,`,
    `${one.id},paid,,11.01,`,
  ];
  const text = `payout,status,date,amount,reason\r\n${rows.join("\r\n")}\r\n`;
  const read = async () => shaped(await admin.post(path, { file: text }), 200, resultRows).items;
  const first = await read();
  expect(first.map(({ line, outcome, problem }) => [line, outcome ?? problem?.code])).toEqual([
    [2, { payoutId: one.id, became: "paid", paidOn: "2026-01-05" }],
    [3, { payoutId: two.id, became: "failed", reason: "=Closed" }],
    [4, "unknown_payout"],
    [5, "other_amount"],
  ]);
  // Reading it books nothing.
  expect(await balanceOf(ann.client)).toMatchObject({ payingMinor: 1_100, paidMinor: 0 });
  for (const { outcome } of first) if (outcome) expect(await confirm(outcome)).toBeUndefined();
  expect((await read()).flatMap(({ outcome }) => outcome ?? [])).toEqual([]);
  for (const { outcome } of first) if (outcome) expect(await confirm(outcome)).toBeUndefined();
  expect(await balanceOf(ann.client)).toMatchObject({ availableMinor: 0, payingMinor: 0, paidMinor: 1_100 });
  expect(await balanceOf(ben.client)).toMatchObject({ availableMinor: 2_200, payingMinor: 0, paidMinor: 0 });
  expect((await admin.post(path, { file: "hello" })).status).toBe(400);
  expect((await admin.post(path, { file: "x".repeat(5_100_000) })).status).toBe(413);
  expect((await admin.post(`/api/admin/payout-runs/run_${"0".repeat(26)}/results`, { file: text })).status).toBe(404);
});

test("what nobody knows stays on its way, whatever else there is to pay, until somebody does", async () => {
  const person = await owed(3_300);
  const { id: payoutId } = await payoutOf(await paidOut(), person.id);
  expect(await confirm({ payoutId, became: "unknown" })).toBe("payout_state");
  expect(await confirm({ payoutId, became: "sent" })).toBeUndefined();
  expect(await confirm({ payoutId, became: "unknown" })).toBeUndefined();
  expect(await confirm({ payoutId, became: "unknown" })).toBeUndefined();
  expect(await cancel(payoutId)).toBe("payout_state");
  expect(await balanceOf(person.client)).toMatchObject({ availableMinor: 0, payingMinor: 3_300, paidMinor: 0 });
  expect(await previewOf(person.id)).toMatchObject({ skipped: "under_way" });
  expect(await confirm({ payoutId, became: "paid", paidOn: "2026-01-05" })).toBeUndefined();
  expect(await confirm({ payoutId, became: "unknown" })).toBe("payout_state");
  expect(await balanceOf(person.client)).toMatchObject({ availableMinor: 0, payingMinor: 0, paidMinor: 3_300 });
});

test("a run's file has what is needed to pay, the same bytes each time; with it the money leaves", async () => {
  const person = await owed(1_250);
  await say({});
  const runId = await paidOut();
  const made = await payoutOf(runId, person.id);
  const path = `/api/admin/payout-runs/${runId}/files`;
  const take = async () => shaped(await admin.post(path, { method: "sepa" }), 200, files);
  const first = await take();
  expect(first.items).toHaveLength(1);
  const [file] = first.items;
  // Taken once without an account, it stays a table.
  await say({ account });
  expect(file?.text.split("\r\n").find((row) => row.startsWith(made.id))).toBe(
    `${made.id},${person.id},Ada Byron,sepa,12.50,EUR,DE89370400440532013000,,,,Statement 1`,
  );
  expect(
    createHash("sha256")
      .update(file?.text ?? "")
      .digest("hex"),
  ).toBe(file?.sha256);
  expect(await payoutOf(runId, person.id)).toMatchObject({ state: "SENDING" });
  expect(await cancel(made.id)).toBe("payout_state");
  expect(await confirm({ payoutId: made.id, became: "failed", reason: "The account is closed." })).toBeUndefined();
  expect(await take()).toEqual(first);
  expect((await admin.post(path, { method: "paypal" })).status).toBe(404);
  expect((await admin.post(path, { method: "cheque" })).status).toBe(400);
});
