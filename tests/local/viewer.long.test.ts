import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { shiftClock } from "../../infra/local/demo/clock.ts";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { readSettings as functionSettings } from "../../shared/services/settings.ts";
import { viewer } from "../../shared/services/viewer.ts";
import { edgeKeyHeader, viewerHeader } from "../../shared/topology-spec.ts";
import { Client } from "../contract/support/client.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyCloud } from "./cloud-in-process.ts";

/** Whose tries are counted, on a Herald in this process that is spoken to as CloudFront would. */
const windowMs = 15 * 60_000;
const maxByAddress = 200;
const home = temporaryDirectory();
let cloud: LocalCloud;
let edgeKey: string;

beforeAll(async () => {
  cloud = await startEmptyCloud(home.path);
  edgeKey = z.parse(z.object({ edgeKey: z.string() }), cloud.data.read("secrets.json")).edgeKey;
  // Tries are counted in quarters of an hour: one begins now.
  shiftClock(-(Date.now() % windowMs));
});
afterAll(async () => {
  shiftClock(0);
  await cloud.stop();
  home[Symbol.dispose]();
});

describe("an address", () => {
  const sourceIp = "198.51.100.1";
  const addressOf = (viewerAddress?: string, key?: string) =>
    viewer.open(functionSettings(process.env)).addressOf({ sourceIp, viewerAddress, edgeKey: key });

  test("is believed of CloudFront, and counted by its /64 where it is of v6", async () => {
    expect(await addressOf("203.0.113.9", edgeKey)).toBe("203.0.113.9");
    expect(await addressOf("2001:db8:0:7::9", edgeKey)).toBe("2001:db8:0:7::/64");
  });

  test("is believed of nobody else: the one that the gateway saw counts", async () => {
    for (const key of [undefined, "", "x", `${edgeKey}x`, edgeKey.slice(1), edgeKey.toUpperCase(), "ü".repeat(43)]) {
      expect(await addressOf("203.0.113.9", key)).toBe(sourceIp);
    }
  });

  test("that is none leaves the one that the gateway saw", async () => {
    for (const wrong of [undefined, "", "unknown", "203.0.113.9, 203.0.113.10", "203.0.113.999", "::g", "[::1]"]) {
      expect(await addressOf(wrong, edgeKey)).toBe(sourceIp);
    }
  });
});

/** Asks for a password reset, which costs no hash, of an account that is new each time. */
let asked = 0;
const ask = (address: string, key = edgeKey) => {
  const headers = { [viewerHeader]: address, [edgeKeyHeader]: key };
  asked += 1;
  return new Client(cloud.url).post("/api/ambassador/password-reset", { email: `${asked}@nobody.example` }, headers);
};

test("behind CloudFront a line's tries are counted together whatever address of it they come from, and no other's", async () => {
  for (let tries = 0; tries < maxByAddress; tries++) {
    expect((await ask(`2001:db8:0:7::${tries.toString(16)}`)).status).toBe(202);
  }
  const refused = await ask("2001:db8:0:7:ffff::1");
  expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
  expect((await ask("2001:db8:0:8::1")).status).toBe(202);
  expect((await ask("203.0.113.9")).status).toBe(202);
  // Who only claims to be CloudFront is counted as the gateway sees them.
  expect((await ask("2001:db8:0:7::1", "not the key")).status).toBe(202);
});
