import { expect, test } from "@jest/globals";
import { topHosts } from "../../../shared/domain/clicks.ts";
import { siteOf } from "../../../shared/domain/views.ts";
import { links, mostUnits, playDay } from "./clicks.ts";

test.each(["all links alike", "by popularity"] as const)(
  "a million clicks a day on a thousand links, %s, take fewer than 50,000 write units",
  (shape) => {
    // A tenth of both: the bench plays it all.
    expect(playDay(shape, links / 10).units).toBeLessThan(mostUnits / 10);
  },
);

test("a link's item takes one write unit, whatever sites lead to it", () => {
  const site = (at: number) => `${"s".repeat(35)}.ch${at}`;
  expect([siteOf(site(10), "shop.example"), siteOf(`x${site(10)}`, "shop.example")]).toEqual([site(10), undefined]);
  const hosts = topHosts(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [site(at), 10_000_000 + at])));
  const counted = { views: 10_000_000, visitors: 10_000_000, hosts };
  const ids = {
    pk: `CLICKS#usr_${"0".repeat(26)}`,
    sk: `LINK#${"a".repeat(16)}`,
    type: "clicks",
    code: "a".repeat(16),
  };
  const origin = { by: "schedule:clicks/write", correlationId: "4d1c2f0a-5a35-4b0c-9d0e-0c4b3e9b7a11" };
  const item = { ...ids, ...origin, day: "2026-11-30", ...counted, before: counted };
  expect(sizeOf(item)).toBeLessThanOrEqual(1_024);
});

/** Names and values; a number is half as many bytes as digits, and a map has three more. */
function sizeOf(value: unknown): number {
  if (typeof value === "number") return Math.ceil(String(value).length / 2) + 1;
  if (typeof value !== "object" || value === null) return Buffer.byteLength(String(value));
  return Object.entries(value).reduce((sum, [name, one]) => sum + name.length + sizeOf(one) + 1, 3);
}
