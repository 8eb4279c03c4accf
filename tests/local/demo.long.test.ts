import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { ambassadors, brand, owner } from "../../infra/local/demo/catalogue.ts";
import { picturesOf } from "../../shared/domain/product-pictures.ts";
import { Client, eventually, shaped } from "../contract/support/client.ts";
import { type LocalRun, startLocalRun } from "../contract/support/local-run.ts";
import { temporaryDirectory } from "../support/machine.ts";

/** What a person who runs `npm start` for the first time finds. */
const home = temporaryDirectory();
let run: LocalRun;
let admin: Client;

const products = z.object({
  items: z.array(z.object({ imageUrl: z.string(), moreImageUrls: z.optional(z.array(z.string())) })),
});
const settings = z.object({ brand: z.object({ name: z.string(), color: z.string(), logoUrl: z.string() }) });
const people = z.object({ items: z.array(z.object({ orders: z.int(), revenueMinor: z.int() })) });
const orders = z.object({ items: z.array(z.object({ status: z.string(), createdAt: z.string() })) });
const stats = z.object({
  totals: z.object({
    orders: z.int(),
    grossMinor: z.int(),
    refundsMinor: z.int(),
    ambassadorMinor: z.int(),
    shopMinor: z.int(),
  }),
  days: z.array(z.object({ orders: z.int() })),
});
const rankings = z.object({
  items: z.array(z.object({ name: z.string(), revenueMinor: z.int() })),
  me: z.object({ rank: z.int() }),
});
const any = z.looseObject({});
const logged = z.object({ message: z.string(), day: z.optional(z.string()) });
const inbox = z.object({ emails: z.array(z.object({ subject: z.string() })) });

async function signedIn(scope: "admin" | "ambassador", { email, password }: { email: string; password: string }) {
  const client = new Client(run.url);
  shaped(await client.post(`/api/${scope}/login`, { email, password }), 200, any);
  return client;
}

const best = () => {
  const [ambassador] = ambassadors;
  if (!ambassador) throw new Error("The demo has no ambassador.");
  return ambassador;
};

beforeAll(async () => {
  run = await startLocalRun(home.path);
  admin = await signedIn("admin", owner);
});

afterAll(async () => {
  await run.stop();
  home[Symbol.dispose]();
});

describe("the demo shop", () => {
  test("says that it is ready, how long it took, and where everything is", () => {
    expect(run.said).toMatch(/Herald is ready in \d+ ms/);
    for (const place of [run.url, `${run.url}/api/docs`, run.inboxUrl, run.stripeUrl, owner.email, owner.password]) {
      expect(run.said).toContain(place);
    }
    expect(run.said).toContain("A first sale, in two minutes");
    process.stderr.write(`${/Herald is ready in \d+ ms/.exec(run.said)?.[0]}, demo shop included\n`);
  });

  test("looks as its owner made it look, on every page", async () => {
    const { brand: made } = await admin.read("/api/admin/settings", settings);
    expect(made).toMatchObject({ name: brand.name, color: brand.color });
    const logo = await new Client(run.url).get(made.logoUrl);
    expect([logo.status, logo.headers.get("content-type")]).toEqual([200, "image/png"]);
    for (const path of ["/", "/admin", "/c/0000000000000000"]) {
      await eventually(async () => {
        const page = await (await fetch(run.url + path)).text();
        expect(page).toContain(made.logoUrl);
      }, 60_000);
    }
  });

  test("has at least 12 products, each with a picture that is there, and some with several", async () => {
    const { items } = await admin.read("/api/admin/products?limit=100", products);
    expect(items.length).toBeGreaterThanOrEqual(12);
    expect(items.filter(({ moreImageUrls }) => moreImageUrls).length).toBeGreaterThanOrEqual(4);
    const urls = items.flatMap(picturesOf);
    const pictures = await Promise.all(urls.map((url) => new Client(run.url).get(url)));
    expect(pictures.map(({ status, headers }) => [status, headers.get("content-type")])).toEqual(
      urls.map(() => [200, "image/svg+xml; charset=utf-8"]),
    );
  });

  test("has 8 ambassadors who sold something, orders over a month, refunds, and sums that agree", async () => {
    const { items } = await admin.read("/api/admin/ambassadors", people);
    expect(items.filter((it) => it.orders > 0)).toHaveLength(8);
    const { totals, days } = await admin.read("/api/admin/stats", stats);
    expect(totals.orders).toBe(items.reduce((sum, it) => sum + it.orders, 0));
    expect(totals.ambassadorMinor).toBe(items.reduce((sum, it) => sum + it.revenueMinor, 0));
    expect(totals.grossMinor - totals.refundsMinor).toBe(totals.ambassadorMinor + totals.shopMinor);
    expect(totals.refundsMinor).toBeGreaterThan(0);
    expect(days.filter((it) => it.orders > 0).length).toBeGreaterThan(5);
    const { items: all } = await admin.read("/api/admin/orders?limit=100", orders);
    expect(new Set(all.map((it) => it.status))).toEqual(new Set(["PAID", "PARTLY_REFUNDED", "REFUNDED"]));
  });

  test("paid its ambassadors: what arrived, failed, came back, is on its way, and who owes something", async () => {
    const run = z.object({
      items: z.array(
        z.object({ id: z.string(), state: z.string(), askedBy: z.optional(z.object({ name: z.string() })) }),
      ),
    });
    const { items: all } = await admin.read("/api/admin/payout-runs", run);
    expect(all[0]).toMatchObject({ state: "waiting", askedBy: { name: "Zofia Kowalczyk" } });
    const runs = all.slice(1);
    expect(runs).toHaveLength(2);
    const listed = z.object({ items: z.array(z.looseObject({ state: z.string() })) });
    const [later, first] = await Promise.all(
      runs.map(async ({ id }) => (await admin.read(`/api/admin/payout-runs/${id}/payouts`, listed)).items),
    );
    const states = (payouts: typeof first) => [...new Set(payouts?.map(({ state }) => state))].sort();
    expect(states(first)).toEqual(["FAILED", "PAID", "RETURNED"]);
    expect(states(later)).toEqual(["INITIATED", "SENDING"]);
    expect(first?.find(({ state }) => state === "PAID")).toMatchObject({ reference: expect.stringContaining("Bank") });
    const earnings = z.object({
      ...{
        availableMinor: z.int(),
        heldMinor: z.int(),
        blockedMinor: z.int(),
        payingMinor: z.int(),
        paidMinor: z.int(),
      },
      held: z.array(z.unknown()),
    });
    const own = await (await signedIn("ambassador", best())).read("/api/ambassador/earnings", earnings);
    expect(own.held.length).toBeGreaterThan(1);
    const { held: _, ...amounts } = own;
    for (const minor of Object.values(amounts)) expect(minor).toBeGreaterThan(0);
    const row = z.object({
      amountMinor: z.optional(z.int()),
      skipped: z.optional(z.string()),
      availableMinor: z.int(),
    });
    const preview = z.object({ items: z.array(row) });
    const { items: owed } = await admin.read("/api/admin/payout-preview?limit=100", preview);
    expect(owed.some((it) => it.amountMinor !== undefined)).toBe(true);
    expect(owed.filter((it) => it.skipped === "negative")).toEqual([
      expect.objectContaining({ availableMinor: expect.any(Number) }),
    ]);
  });

  test("has an ambassador who brought a balance along, and asks about their money", async () => {
    const own = await signedIn("ambassador", best());
    const lines = z.object({ lines: z.array(z.object({ kind: z.string(), amountMinor: z.int() })) });
    const { lines: first } = await own.read("/api/ambassador/statement?number=1", lines);
    expect(first.filter(({ kind }) => kind === "opening")).toEqual([{ kind: "opening", amountMinor: 4_800 }]);
    const questions = z.object({ items: z.array(z.object({ about: z.string(), answer: z.optional(z.unknown()) })) });
    const { items: open } = await admin.read("/api/admin/questions", questions);
    expect(open).toEqual([{ about: expect.stringMatching(/^ord_/) }]);
    const { items: answered } = await own.read("/api/ambassador/questions?about=balance", questions);
    expect(answered).toEqual([{ about: "balance", answer: expect.anything() }]);
  });

  test("sold at many times of day", async () => {
    const { items } = await admin.read(
      "/api/admin/orders?limit=100",
      z.object({ items: z.array(z.object({ createdAt: z.string() })) }),
    );
    const hours = new Set(items.map(({ createdAt }) => createdAt.slice(11, 13)));
    expect(hours.size).toBeGreaterThan(6);
  });

  test("has its days that are over closed, which leaves the next start nothing to catch up on", () => {
    const lines = readFileSync(join(home.path, "herald.log"), "utf8").trim().split("\n");
    const closed = lines.map((line) => z.parse(logged, JSON.parse(line))).filter((it) => it.message === "day closed");
    const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
    expect(closed.map((it) => it.day)).toContain(day);
  });

  test("is the same after a restart: shop, rankings and inbox", async () => {
    const see = async () => {
      const ambassador = await signedIn("ambassador", best());
      return {
        stats: await admin.read("/api/admin/stats", stats),
        rankings: await ambassador.read("/api/ambassador/rankings?top=100", rankings),
        mails: z.parse(inbox, await (await fetch(`${run.inboxUrl}/store`)).json()).emails.map((it) => it.subject),
      };
    };
    const before = await see();
    // Who is suspended is not ranked.
    expect(before.rankings.items).toHaveLength(7);
    expect(before.mails.length).toBeGreaterThan(50);
    await run.stop();
    run = await startLocalRun(home.path);
    admin = await signedIn("admin", owner);
    expect(await see()).toEqual(before);
  });
});
