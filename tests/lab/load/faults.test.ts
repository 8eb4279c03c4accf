import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { listen } from "../../../infra/local/http/http-server.ts";
import type { Change } from "../invariants/facts.ts";
import { check } from "./check.ts";
import { faultsOf, growthOf, type Measured } from "./faults.ts";
import { latencies } from "./report.ts";
import { percentile, Samples } from "./samples.ts";
import { soldOnce } from "./sold-once.ts";
import { Unexpected, Visitor } from "./visitor.ts";

/** A load that finds nothing is worth as much as the proof that it would have found something. */
const today = "2026-11-30";
const since = "2026-11-01T00:00:00.000Z";
const counts = { orders: 1, entries: 1, changes: 4 };
const mb = 1024 * 1024;

function sound(): Measured {
  const samples = new Samples();
  for (let ms = 1; ms <= 100; ms++) samples.took("open a link", ms);
  const memory = (heap: number) => ({ rss: 200 * mb, heap: heap * mb });
  return {
    seconds: 10,
    samples,
    aside: [new Samples()],
    orders: { all: 30, before: 10 },
    refunds: 1,
    dead: {},
    checked: check(soldOnce(), today, since),
    // 0.5 MB an order are the stand-ins'.
    memory: { began: memory(65), ended: memory(76), forgotten: memory(61), seen: [memory(70)] },
  };
}

test("a run in which nothing went wrong has no faults", () => {
  expect(check(soldOnce(), today, since)).toEqual({ violations: [], duplicateEmails: 0, ...counts });
  expect(faultsOf(sound())).toEqual([]);
});

describe("a run fails", () => {
  const failed = new Samples();
  failed.failed("own links: 500", "boom");
  const heap = (size: number) => ({ rss: 0, heap: size * mb });
  const flat = { began: heap(60), ended: heap(60), forgotten: heap(60), seen: [] };
  test.each<[string, Partial<Measured>, string]>([
    ["where one request was answered otherwise", { aside: [failed] }, "1 × own links: 500. The first said: boom"],
    [
      "where a message could not be worked off",
      { dead: { "emails-dead-letters": 2 } },
      "2 messages are in emails-dead",
    ],
    ["where nothing was sold", { orders: { all: 10, before: 10 }, memory: flat }, "Nothing was sold"],
    ["where an e-mail came twice", { checked: { ...sound().checked, duplicateEmails: 1 } }, "1 e-mails came twice"],
    [
      "where memory grows with nothing kept for it",
      { memory: { began: heap(65), ended: heap(90), forgotten: heap(75), seen: [] } },
      "% more in use after than before",
    ],
  ])("%s", (_what, change, sentence) => {
    expect(faultsOf({ ...sound(), ...change })).toEqual([expect.stringContaining(sentence)]);
  });

  test.each<[string, (present: ReturnType<typeof soldOnce>) => void, RegExp]>([
    ["a counter is one too high", ({ items }) => Object.assign(items.at(-1) ?? {}, { orders: 2 }), /counter .* is 2/],
    ["the leaderboard is behind", ({ boards }) => boards.get("all")?.set("usr_1", 1), /leaderboard all/],
    ["an order is marked unpaid", ({ items }) => Object.assign(items[0] ?? {}, { status: "PENDING" }), /PENDING/],
    ["Stripe took something else", ({ payments }) => Object.assign(payments[0] ?? {}, { amountMinor: 1 }), /takes 1/],
    ["a payment has no order", ({ payments }) => Object.assign(payments[0] ?? {}, { orderId: "x" }), /has no order/],
    ["an e-mail is missing", ({ emails }) => emails.pop(), /0 of 1 e-mails came/],
    ["an order went back", ({ changes }) => changes.push(turned(changes[1])), /from PAID to PENDING/],
    ["an entry was rewritten", ({ changes }) => changes.push(again(changes[3])), /entry sale_cs_1 was changed/],
    ["a link changed hands", ({ changes }) => changes.push(taken(changes[2])), /link code1: ambassadorId changed/],
    ["a version is missing", ({ changes }) => changes.push(again(changes[0])), /version of ORDER#ord_1 ORDER was not/],
    ["the last change is missing", ({ changes }) => changes.splice(1, 1), /last version of ORDER#ord_1 ORDER was not/],
    ["no change was told", ({ changes }) => changes.splice(0), /nothing was told of ENTRIES#ord_1 ENTRY#sale_cs_1/],
    [
      "an order is gone from the table",
      ({ items }) => items.splice(0, 1),
      /nothing was told of the end of ORDER#ord_1/,
    ],
  ])("where %s", (_what, spoil, sentence) => {
    const present = soldOnce();
    spoil(present);
    const faults = faultsOf({ ...sound(), checked: check(present, today, since) });
    expect(faults).toContainEqual(expect.stringMatching(sentence));
  });
});

const turned = (change?: Change): Change => ({ before: change?.after, after: change?.before });
const again = (change?: Change): Change => ({ before: change?.after, after: change?.after });
const taken = (change?: Change): Change => ({
  before: change?.after,
  after: { ...change?.after, ambassadorId: "usr_2" },
});

test("what the stand-ins keep of each order is no growth", () => {
  expect(growthOf(sound())).toBeCloseTo(61 / (65 - 10 * 0.5) - 1);
});

test("percentiles are samples, not estimates", () => {
  const sorted = sound().samples.sorted(["open a link"]);
  expect([50, 95, 99, 100].map((percent) => percentile(sorted, percent))).toEqual([50, 95, 99, 100]);
  expect(percentile(new Float64Array(), 99)).toBe(0);
  expect(latencies(sound())).toContain(
    "| open a link         |   100 |     10.0 |     50 |     95 |     99 |     100 |",
  );
});

describe("a visitor notes", () => {
  let url = "";
  let stop = async () => {};
  beforeAll(async () => {
    const server = await listen((request, response) => {
      if (request.url === "/hang-up") request.socket.destroy();
      else response.writeHead(request.url === "/broken" ? 500 : 200).end('{"id":1}');
    });
    ({ url, stop } = server);
  });
  afterAll(() => stop());

  test.each([
    ["/broken", "look: 500"],
    ["/other-shape", "look: not the shape it should have"],
    ["/hang-up", "look: UND_ERR_SOCKET"],
  ])("what is wrong with %s", async (to, what) => {
    const samples = new Samples();
    const look = { kind: "look", method: "GET", to, status: 200 } as const;
    const visitor = new Visitor(url, { samples });
    await expect(visitor.ask(look, z.object({ id: z.string() }))).rejects.toThrow(Unexpected);
    expect(samples.errors).toEqual([{ what, count: 1, first: expect.any(String) }]);
  });
});
