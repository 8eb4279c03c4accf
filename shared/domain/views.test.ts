import { expect, test } from "@jest/globals";
import { siteOf } from "./views.ts";

test.each([
  ["www.instagram.com", "instagram.com"],
  ["tiktok.com:443", "tiktok.com"],
  ["shop.example", undefined],
  ["www.shop.example", undefined],
  ["", undefined],
  [`${"a".repeat(40)}.example`, undefined],
  // What every object has by inheritance can't be counted in one, nor written to the table.
  ["constructor", undefined],
  ["__proto__", undefined],
  ["tostring", undefined],
  [".", undefined],
])("from %p somebody came from %p", (host, site) => {
  expect(siteOf(host, "www.shop.example")).toBe(site);
});
