import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { readAmbassador } from "../../shared/contract/ambassadors.ts";
import { compareRates, readOwnRates, readRates } from "../../shared/contract/rates.ts";
import { readSettings } from "../../shared/contract/settings.ts";
import { type Client, eventually, newKey, shaped } from "./support/client.ts";
import { mailTo } from "./support/inbox.ts";
import { mailsAbout, tokenIn } from "./support/links-in-mail.ts";
import { owner, takeDownProducts } from "./support/people.ts";
import { placeOrder, type Stage, sell, stage } from "./support/shop.ts";

const [path, settingsPath] = ["/api/admin/rates", "/api/admin/settings"];
const rates = readRates.answer.body;
const own = readOwnRates.answer.body;
const explained = z.object({ lines: z.array(z.object({ by: z.optional(z.string()), exact: z.string() })) });
const decided = z.object({ items: z.array(z.object({ problem: z.optional(z.object({ code: z.string() })) })) });

let admin: Client;
let first: z.output<typeof rates>;
let [silver, gold] = ["", ""];
const ladder = [
  { name: "Silver", orders: 2 },
  { name: "Gold", soldMinor: 50_000 },
];
const none = { rules: [], excluded: [], caps: [] };

beforeAll(async () => {
  admin = await owner();
  first = await admin.read(path, rates);
  const { tiers } = shaped(await admin.put(path, { ...none, tiers: ladder }), 200, rates);
  [silver, gold] = [tiers[0]?.id ?? "", tiers[1]?.id ?? ""];
  const rules = [
    { kind: "tier", tierId: silver, rateBps: 1_500 },
    { kind: "tier", tierId: gold, rateBps: 2_000 },
  ];
  // Tiers that are not named stay as they are.
  expect(shaped(await admin.put(path, { ...none, rules }), 200, rates).tiers).toEqual(tiers);
});
/** The shop may be somebody's: its rules are as they were. */
afterAll(async () => {
  const { rules, excluded, caps, tiers } = first;
  await admin.put(path, { rules, excluded, caps, tiers });
  await takeDownProducts();
});

const linesOf = async (orderId: string) =>
  (await admin.read(`/api/admin/orders/${orderId}/commission`, explained)).lines;
const confirmed = async (): Promise<Stage> => {
  const on = await stage([10_000]);
  const [asked] = await mailsAbout(on.ambassador.email, /confirm your address/);
  await on.ambassador.client.post("/api/ambassador/users/email/confirm", { token: tokenIn(asked?.body.text ?? "") });
  return on;
};
const give = (on: Stage, tierId?: string) =>
  admin.post("/api/admin/tier-assignments", { ambassadorIds: [on.ambassador.id], ...(tierId && { tierId }) });
const read = (on: Stage) => admin.read(`/api/admin/ambassadors/${on.ambassador.id}`, readAmbassador.answer.body);
const subjects = async (on: Stage) =>
  (await mailTo(on.ambassador.email)).map(({ subject }) => subject).filter((it) => /^You are /.test(it));

test("an ambassador climbs by what they sell, is told, earns it from the next order on, and keeps it whatever goes back", async () => {
  const on = await confirmed();
  const before = await sell(on, [1]);
  expect(await on.ambassador.client.read("/api/ambassador/rates", own)).toMatchObject({
    tiers: [
      { name: "Silver", orders: 2, rateBps: 1_500 },
      { name: "Gold", soldMinor: 50_000, rateBps: 2_000 },
    ],
    nextTier: { name: "Silver", missingOrders: 1 },
    rules: [],
  });
  const reaches = await sell(on, [1]);
  const [mail] = await mailsAbout(on.ambassador.email, /^You are Silver now$/);
  expect(mail?.body.text).toContain("€300.00 of sales to Gold.");
  const after = await sell(on, [1]);
  const [was, still, is] = await Promise.all([before, reaches, after].map(({ orderId }) => linesOf(orderId)));
  expect([was, still, is]).toEqual([[{ exact: "1000" }], [{ exact: "1000" }], [{ by: "tier", exact: "1500" }]]);
  for (const { orderId } of [before, reaches, after])
    await admin.post(`/api/admin/orders/${orderId}/refunds`, {}, newKey());
  await eventually(async () => expect(await read(on)).toMatchObject({ revenueMinor: 0 }));
  expect(await read(on)).toMatchObject({ tier: { id: silver, name: "Silver" }, nextTier: { missingMinor: 50_000 } });
  expect(await linesOf((await placeOrder(on, [1])).orderId)).toEqual([{ by: "tier", exact: "1500" }]);
  const told = await on.ambassador.client.read("/api/ambassador/rates", own);
  expect([told.tier, told.rules.map(({ kind, rateBps }) => [kind, rateBps])]).toEqual([
    { id: silver, name: "Silver" },
    [["tier", 1_500]],
  ]);
  expect(await subjects(on)).toEqual(["You are Silver now"]);
});

test("an owner gives a tier by hand, and takes it back: what sales reach is theirs all the same, and each change is told", async () => {
  const on = await confirmed();
  expect(shaped(await give(on, gold), 200, decided).items).toEqual([{}]);
  expect(await read(on)).toMatchObject({ tier: { id: gold } });
  expect(await linesOf((await placeOrder(on, [1])).orderId)).toEqual([{ by: "tier", exact: "2000" }]);
  // Asked once more, as the answer was lost: nothing is told twice.
  await give(on, gold);
  for (const quantity of [1, 1]) await sell(on, [quantity]);
  await give(on);
  expect(await read(on)).toMatchObject({ tier: { id: silver } });
  await eventually(async () => expect((await subjects(on)).sort()).toEqual(["You are Gold now", "You are Silver now"]));
  const unknown = await give(on, `tir_${"0".repeat(26)}`);
  expect([unknown.status, unknown.body]).toEqual([404, expect.objectContaining({ code: "not_found" })]);
  const nobody = await admin.post("/api/admin/tier-assignments", { ambassadorIds: [`usr_${"0".repeat(26)}`] });
  expect(shaped(nobody, 200, decided).items[0]?.problem?.code).toBe("not_found");
});

test("the owner's list says who is in which tier, and a comparison decides by the tiers that are tried", async () => {
  const on = await confirmed();
  await sell(on, [1]);
  const list = await admin.read(
    `/api/admin/ambassadors?search=${encodeURIComponent(on.ambassador.email)}&sort=name`,
    z.object({ items: z.array(readAmbassador.answer.body) }),
  );
  expect(list.items[0]).toMatchObject({ nextTier: { name: "Silver", missingOrders: 1 } });
  const ask = async (orders: number) => {
    const tiers = [{ id: silver, name: "Silver", orders }];
    const rules = [{ kind: "tier", tierId: silver, rateBps: 9_000 }];
    const reply = await admin.post("/api/admin/rate-comparisons", { ...none, rules, tiers, rateBps: 1_000 });
    return shaped(reply, 200, compareRates.answer.body).wouldBeMinor;
  };
  expect((await ask(1)) - (await ask(1_000_000))).toBeGreaterThanOrEqual(8_000);
});

test("a ladder that asks for more is announced, to those who fall by it and to nobody else", async () => {
  const [on, other] = [await confirmed(), await confirmed()];
  await give(on, gold);
  const { rules } = await admin.read(path, rates);
  const { programme } = await admin.read(settingsPath, readSettings.answer.body);
  await admin.put(settingsPath, { programme: { ...programme, rateNoticeDays: 2 } });
  try {
    const firstDay = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    // Without Gold whoever keeps it stands where their sales reach.
    const change = { ...none, rules: rules.slice(0, 1), tiers: [{ ...ladder[0], id: silver }] };
    expect((await admin.put(path, change)).body).toMatchObject({ code: "notice_needed" });
    expect((await admin.put(path, { ...change, firstDay })).status).toBe(200);
    await mailsAbout(on.ambassador.email, /^What you earn changes on /);
    const told = await on.ambassador.client.read("/api/ambassador/rates", own);
    expect([told.rules.length, told.announced?.rules]).toEqual([1, []]);
    expect(await other.ambassador.client.read("/api/ambassador/rates", own)).not.toHaveProperty("announced");
    expect((await mailTo(other.ambassador.email)).filter(({ subject }) => /what you earn/i.test(subject))).toEqual([]);
  } finally {
    await admin.delete(`${path}/announced`);
    await admin.put(settingsPath, { programme });
  }
});

test.each([
  ["a tier that asks for no more than one below", [ladder[0], { name: "Gold", orders: 2 }], "tiers.1.orders"],
  ["two of one name", [ladder[0], { name: "silver", soldMinor: 1 }], "tiers.1.name"],
  ["one that asks for both", [{ name: "Silver", orders: 1, soldMinor: 1 }], "tiers.0.orders"],
])("refuses %s, at its field, and stays what it is", async (_what, tiers, field) => {
  const before = await admin.read(path, rates);
  const reply = await admin.put(path, { ...none, tiers });
  const errors = [expect.objectContaining({ path: field })];
  expect([reply.status, reply.body]).toEqual([400, expect.objectContaining({ code: "invalid_request", errors })]);
  expect(await admin.read(path, rates)).toEqual(before);
});

test("refuses a rule for a tier that is not there", async () => {
  const rules = [{ kind: "tier", tierId: silver, rateBps: 1 }];
  const reply = await admin.put(path, { ...none, rules, tiers: [] });
  expect(reply.body).toMatchObject({ code: "invalid_request", errors: [{ path: "rules.0.tierId" }] });
});
