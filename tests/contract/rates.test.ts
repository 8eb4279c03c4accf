import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { compareRates, readOwnRates, readRates } from "../../shared/contract/rates.ts";
import { readSettings } from "../../shared/contract/settings.ts";
import { type Client, eventually, shaped } from "./support/client.ts";
import { mailTo } from "./support/inbox.ts";
import { mailsAbout, tokenIn } from "./support/links-in-mail.ts";
import { newAmbassador, newLink, newProduct, owner, takeDownProducts } from "./support/people.ts";
import { placeOrder, type Stage, sell, stage } from "./support/shop.ts";

const path = "/api/admin/rates";
const rates = readRates.answer.body;
const own = readOwnRates.answer.body;
const explained = z.object({
  exact: z.string(),
  lines: z.array(z.object({ by: z.optional(z.string()), rateBps: z.optional(z.int()), exact: z.string() })),
});

let admin: Client;
let first: z.output<typeof rates>;
let on: Stage;

beforeAll(async () => {
  admin = await owner();
  first = await admin.read(path, rates);
  on = await stage([1_005, 2_499]);
});
/** The shop may be somebody's: its rules are as they were. */
afterAll(async () => {
  const { rules, excluded, caps, tiers } = first;
  await admin.put(path, { rules, excluded, caps, tiers });
  await takeDownProducts();
});

const productAt = (place: number) => on.products[place]?.id ?? "";
const change = async (rules: object[], more: { excluded?: string[]; caps?: object[] } = {}) =>
  shaped(await admin.put(path, { rules, excluded: [], caps: [], ...more }), 200, rates);
const linesOf = async (orderId: string) =>
  (await admin.read(`/api/admin/orders/${orderId}/commission`, explained)).lines;

/** What was paid for delivery, which no rule is for, minor units. */
async function deliveryMinor(client: Client): Promise<number> {
  const page = z.object({
    items: z.array(z.object({ lines: z.array(z.object({ kind: z.optional(z.string()), amountMinor: z.int() })) })),
    nextCursor: z.optional(z.string()),
  });
  let [sum, cursor]: [number, string | undefined] = [0, ""];
  while (cursor !== undefined) {
    const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const { items, nextCursor } = await client.read(`/api/admin/orders?limit=100${after}`, page);
    for (const { kind, amountMinor } of items.flatMap(({ lines }) => lines)) sum += kind ? amountMinor : 0;
    cursor = nextCursor;
  }
  return sum;
}

describe("what sales earn", () => {
  test("is decided by the narrowest rule when an order is placed, and stays so whatever is changed later", async () => {
    const [ambassadorId, code] = [on.ambassador.id, on.code];
    const { rules } = await change([
      { kind: "product", productId: productAt(0), fixedMinor: 150 },
      { kind: "ambassador", ambassadorId, rateBps: 2_000 },
      { kind: "ambassadorProduct", ambassadorId, productId: productAt(1), rateBps: 3_000 },
    ]);
    expect(rules.map(({ id }) => id)).toEqual([0, 1, 2].map(() => expect.stringMatching(/^rul_/)));
    const before = await placeOrder(on);
    await change([{ kind: "link", ambassadorId, code, fixedMinor: 100 }], {
      excluded: [productAt(0)],
      caps: [{ productId: productAt(1), mostMinor: 70 }],
    });
    const after = await placeOrder(on);
    // 20 percent of 10.05, 30 percent of twice 24.99.
    expect(await linesOf(before.orderId)).toEqual([
      { by: "ambassador", rateBps: 2_000, exact: "201" },
      { by: "ambassadorProduct", rateBps: 3_000, exact: "1499.4" },
    ]);
    expect(await linesOf(after.orderId)).toEqual([
      { by: "excluded", rateBps: 0, exact: "0" },
      { by: "link", exact: "140" },
    ]);
  });

  test("in a group holds for who is in it, on the days of the rule", async () => {
    const made = await admin.post("/api/admin/ambassador-groups", { name: `Press ${on.code}` });
    const { id: groupId } = shaped(made, 201, z.object({ id: z.string() }));
    const year = new Date().getUTCFullYear();
    await change([
      { kind: "group", groupId, rateBps: 2_500, firstDay: `${year - 1}-01-01`, lastDay: `${year + 1}-12-31` },
      { kind: "group", groupId, rateBps: 500 },
      { kind: "groupProduct", groupId, productId: productAt(1), rateBps: 9_000, lastDay: `${year - 1}-12-31` },
    ]);
    const outside = await placeOrder(on);
    await admin.post("/api/admin/group-assignments", { ambassadorIds: [on.ambassador.id], groupId });
    const inside = await placeOrder(on);
    expect((await linesOf(outside.orderId)).map(({ rateBps, by }) => [rateBps, by])).toEqual([
      [1_000, undefined],
      [1_000, undefined],
    ]);
    expect((await linesOf(inside.orderId)).map(({ rateBps, by }) => [rateBps, by])).toEqual([
      [2_500, "group"],
      [2_500, "group"],
    ]);
    // Each sees what can hold for their sales from today on, and not in which group they are.
    const told = await on.ambassador.client.read("/api/ambassador/rates", own);
    expect(told.rules.map(({ kind, rateBps }) => [kind, rateBps])).toEqual([
      ["group", 2_500],
      ["group", 500],
    ]);
    expect(JSON.stringify(told)).not.toContain(groupId);
    await admin.delete(`/api/admin/ambassador-groups/${groupId}`);
  });

  test("is nobody else's to read: a rule for one ambassador is not told to another", async () => {
    const other = await newAmbassador("Grace", "Hopper");
    const { id } = await newProduct(admin, 500);
    const { code } = await newLink(other, [id]);
    await change([
      { kind: "ambassador", ambassadorId: on.ambassador.id, rateBps: 4_000 },
      { kind: "link", ambassadorId: other.id, code, rateBps: 1_500 },
    ]);
    const kinds = async (client: Client) =>
      (await client.read("/api/ambassador/rates", own)).rules.map(({ kind }) => kind);
    expect(await kinds(on.ambassador.client)).toEqual(["ambassador"]);
    expect(await kinds(other.client)).toEqual(["link"]);
  });

  test("is compared with what other rules would have given, for whom it would have moved, and nothing is changed", async () => {
    const before = await admin.read(path, rates);
    const { rules, excluded, caps } = before;
    const ask = async (more: object[]) =>
      shaped(
        await admin.post("/api/admin/rate-comparisons", { rules: [...rules, ...more], excluded, caps }),
        200,
        compareRates.answer.body,
      );
    const sale = await stage([2_000]);
    await sell(sale, [1]);
    const [as, { id: ambassadorId }] = [await ask([]), sale.ambassador];
    const more = await ask([{ kind: "ambassador", ambassadorId, rateBps: 9_000 }]);
    expect([more.orders, more.keptMinor, more.wasMinor]).toEqual([as.orders, as.keptMinor, as.wasMinor]);
    expect(more.wouldBeMinor - as.wouldBeMinor).toBe(1_600);
    expect(more.winners.most).toContainEqual({
      ambassador: { id: ambassadorId, name: "Ada Lovelace" },
      ...{ wasMinor: 200, wouldBeMinor: 1_800 },
    });
    const less = await ask([{ kind: "ambassador", ambassadorId, rateBps: 0 }]);
    expect(as.wouldBeMinor - less.wouldBeMinor).toBe(200);
    expect(less.losers.count).toBeGreaterThan(0);
    // Another rate of the programme moves what no rule is for.
    const at = async (rateBps: number) =>
      shaped(
        await admin.post("/api/admin/rate-comparisons", { rules: [], excluded: [], caps: [], rateBps }),
        200,
        compareRates.answer.body,
      );
    const [low, high] = [await at(1_000), await at(3_000)];
    expect([low.wasMinor, high.wasMinor]).toEqual([as.wasMinor, as.wasMinor]);
    // A fifth of what was kept for goods. Each order is rounded by itself, and of what was paid for delivery some may have gone back.
    const [moved, most] = [high.wouldBeMinor - low.wouldBeMinor, high.keptMinor / 5 + high.orders];
    expect(moved).toBeLessThanOrEqual(most);
    expect(moved).toBeGreaterThanOrEqual(most - 2 * high.orders - (await deliveryMinor(admin)) / 5);
    expect((await admin.post("/api/admin/rate-comparisons", { rules, excluded, caps, rateBps: 10_001 })).status).toBe(
      400,
    );
    expect(await admin.read(path, rates)).toEqual(before);
  });

  test.each([
    [
      "a rule for a link that names none",
      { kind: "link", ambassadorId: `usr_${"0".repeat(26)}`, rateBps: 1 },
      "rules.0.code",
    ],
    ["a rule that gives nothing", { kind: "product", productId: `prd_${"0".repeat(26)}` }, "rules.0.rateBps"],
    [
      "a rate above the whole",
      { kind: "product", productId: `prd_${"0".repeat(26)}`, rateBps: 10_001 },
      "rules.0.rateBps",
    ],
    ["a rule for all that has no days", { kind: "programme", rateBps: 1 }, "rules.0.firstDay"],
    [
      "a rule that ends before it begins",
      { kind: "programme", rateBps: 1, firstDay: "2026-12-02", lastDay: "2026-12-01" },
      "rules.0.lastDay",
    ],
  ])("refuses %s, at its field, and stays what it is", async (_what, rule, field) => {
    const { version } = await admin.read(path, rates);
    const reply = await admin.put(path, { rules: [rule], excluded: [], caps: [] });
    const errors = [expect.objectContaining({ path: field })];
    expect([reply.status, reply.body]).toEqual([400, expect.objectContaining({ code: "invalid_request", errors })]);
    expect(await admin.read(path, rates)).toMatchObject({ version });
  });

  test("that two owners change at once is changed by one, and the other is told", async () => {
    const { version } = await admin.read(path, rates);
    const body = { rules: [], excluded: [], caps: [] };
    const replies = await Promise.all([1, 2].map(() => admin.send("PUT", path, body, { "if-match": `"${version}"` })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await admin.read(path, rates)).toMatchObject({ version: version + 1, rules: [] });
  });
});

describe("rates by which somebody would earn less", () => {
  const settingsPath = "/api/admin/settings";
  const settings = readSettings.answer.body;
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const rule = (rateBps: number) => ({ kind: "ambassador", ambassadorId: on.ambassador.id, rateBps });
  const put = (rules: object[], more = {}) => admin.put(path, { rules, excluded: [], caps: [], ...more });
  const subjects = async () => (await mailTo(on.ambassador.email)).map(({ subject }) => subject);
  let programme: z.output<typeof settings>["programme"];
  const notice = (rateNoticeDays: number) => admin.put(settingsPath, { programme: { ...programme, rateNoticeDays } });
  beforeAll(async () => {
    ({ programme } = await admin.read(settingsPath, settings));
    // An address that nobody confirmed may be a stranger's, who is told nothing.
    const [asked] = await mailsAbout(on.ambassador.email, /confirm your address/);
    await on.ambassador.client.post("/api/ambassador/users/email/confirm", { token: tokenIn(asked?.body.text ?? "") });
    await admin.delete(`${path}/announced`);
    await change([rule(4_000)]);
    await notice(7);
  });
  afterAll(async () => {
    await admin.delete(`${path}/announced`);
    await notice(programme.rateNoticeDays);
  });

  test("hold no earlier than the settings promise, and those by which nobody does at once", async () => {
    const refused = await put([rule(3_000)]);
    expect([refused.status, refused.body]).toEqual([
      409,
      expect.objectContaining({ code: "notice_needed", params: { firstDay: inDays(7) } }),
    ]);
    expect((await put([rule(3_000)], { firstDay: inDays(6) })).status).toBe(409);
    expect((await put([rule(3_000)], { firstDay: inDays(0) })).status).toBe(400);
    expect((await put([rule(4_500)])).status).toBe(200);
    // A slip of the hand: what it was a moment ago.
    expect((await put([rule(4_000)])).status).toBe(200);
    const lower = await admin.put(settingsPath, { programme: { ...programme, rateBps: programme.rateBps - 1 } });
    expect([lower.status, lower.body]).toEqual([409, expect.objectContaining({ code: "notice_needed" })]);
  });

  test("are announced, told to whom they are about and to nobody else, and withdrawn, which is told, too", async () => {
    const other = await newAmbassador("Grace", "Hopper");
    const announce = () => put([rule(3_000)], { firstDay: inDays(8) });
    const { announced, version } = shaped(await announce(), 200, rates);
    expect(announced).toMatchObject({ firstDay: inDays(8), rules: [{ rateBps: 3_000 }] });
    // The answer was lost, and it is asked once more: nothing is announced twice.
    expect(shaped(await announce(), 200, rates).version).toBe(version);
    expect((await put([rule(4_001)])).body).toMatchObject({ code: "change_announced" });
    const told = await on.ambassador.client.read("/api/ambassador/rates", own);
    expect([told.rules, told.announced?.rules].map((rules) => rules?.map(({ rateBps }) => rateBps))).toEqual([
      [4_000],
      [3_000],
    ]);
    expect(await other.client.read("/api/ambassador/rates", own)).not.toHaveProperty("announced");
    await eventually(async () =>
      expect(await subjects()).toContainEqual(expect.stringMatching(/^What you earn changes on /)),
    );
    expect((await linesOf((await placeOrder(on)).orderId))[0]).toMatchObject({ by: "ambassador", rateBps: 4_000 });
    const withdrawn = shaped(await admin.delete(`${path}/announced`), 200, rates);
    expect(withdrawn).toMatchObject({ rules: [{ rateBps: 4_000 }] });
    expect(withdrawn.announced).toBeUndefined();
    expect(shaped(await admin.delete(`${path}/announced`), 200, rates).version).toBe(withdrawn.version);
    await eventually(async () => expect(await subjects()).toContain("What you earn stays as it is"));
    expect((await subjects()).filter((subject) => /what you earn/i.test(subject))).toHaveLength(2);
    expect((await mailTo(other.email)).filter(({ subject }) => /what you earn/i.test(subject))).toEqual([]);
  });
});
