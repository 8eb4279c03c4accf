import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { triesCounted } from "../../tests/local/counted-tries.ts";
import { countOrder } from "./order-limit.ts";

const perNetwork = 100;
const perLink = 600;
const inAll = 1_200;
const quarterMs = 15 * 60_000;

/** A shop that counts orders, with a clock that the test sets. */
function openShop() {
  const counts = new Map<string, number>();
  let nowMs = Date.parse("2026-11-22T10:00:00.000Z");
  const at = {
    ...triesCounted().deps,
    attempts: {
      count: async (subject: string, start: number, _seconds: number, by = 1) => {
        const window = `${subject} ${new Date(start * 1_000).toISOString().slice(11, 16)}`;
        const tries = (counts.get(window) ?? 0) + by;
        counts.set(window, tries);
        return tries;
      },
    },
    now: () => new Date(nowMs),
  };
  return {
    counts,
    setTime: (ms: number) => {
      nowMs = ms;
    },
    order: (network: string, code = "a-link") => countOrder(at, code, { sourceIp: network }),
  };
}

/** How many of some orders at once are let through. */
async function taken(orders: Promise<unknown>[]): Promise<number> {
  return (await Promise.all(orders)).filter((refusal) => refusal === undefined).length;
}

describe("a person", () => {
  test("never meets a limit: whenever and with however many neighbours they buy, up to a hundred in a quarter of an hour", async () => {
    const arrivals = fc.array(fc.record({ network: fc.nat({ max: 2 }), afterMs: fc.nat({ max: 5_000 }) }), {
      maxLength: 300,
    });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: quarterMs }), arrivals, async (startMs, all) => {
        const { order, setTime } = openShop();
        let nowMs = Date.parse("2026-11-22T10:00:00.000Z") + startMs;
        const came: { network: number; atMs: number }[] = [];
        for (const { network, afterMs } of all) {
          nowMs += afterMs;
          const neighbours = came.filter((it) => it.network === network && it.atMs > nowMs - quarterMs);
          const crowd = came.filter((it) => it.atMs > nowMs - 60_000);
          if (neighbours.length >= perNetwork || crowd.length >= perLink) continue;
          came.push({ network, atMs: nowMs });
          setTime(nowMs);
          expect(await order(`203.0.113.${network}`)).toBeUndefined();
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("a flood", () => {
  test("from one network is let through as far as its limit, at once or one by one, and told when to come again", async () => {
    const { order } = openShop();
    expect(await taken(Array.from({ length: 300 }, () => order("203.0.113.9")))).toBe(perNetwork);
    const refusal = await order("203.0.113.9");
    expect(refusal).toMatchObject({ code: "too_many_attempts", retryAfterSeconds: 15 * 60 });
    expect(refusal?.message).toMatch(/nothing was charged: try again in 15 minutes/);
    expect(await order("203.0.113.10")).toBeUndefined();
  });

  test("from one network, however long, takes nothing from who buys elsewhere, through the same link too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: perNetwork, max: 3_000 }), async (many) => {
        const { order, counts } = openShop();
        await Promise.all(Array.from({ length: many }, () => order("203.0.113.9")));
        expect(counts.get("order-all 10:00")).toBe(perNetwork);
        expect(counts.get("order-link#a-link 10:00")).toBe(perNetwork);
        expect(await order("203.0.113.10")).toBeUndefined();
      }),
      { numRuns: 10 },
    );
  });

  test("of many networks through one link ends at the link's limit, and for a minute; other links go on", async () => {
    const { order } = openShop();
    const networks = Array.from({ length: 1_000 }, (_, index) => `10.0.${index >> 8}.${index & 255}`);
    expect(await taken(networks.map((network) => order(network)))).toBe(perLink);
    const refusal = await order("203.0.113.9");
    expect(refusal?.retryAfterSeconds).toBe(60);
    expect(refusal?.message).toMatch(/try again in a minute/);
    expect(await order("203.0.113.9", "another-link")).toBeUndefined();
  });

  test("of many networks and links ends at what the shop takes in all, and the next minute is a new one", async () => {
    const { order, setTime } = openShop();
    const all = Array.from({ length: 2_000 }, (_, index) =>
      order(`10.0.${index >> 8}.${index & 255}`, `link-${index}`),
    );
    expect(await taken(all)).toBe(inAll);
    setTime(Date.parse("2026-11-22T10:01:00.000Z"));
    expect(await order("203.0.113.9")).toBeUndefined();
  });
});
