import { expect, test } from "@jest/globals";
import { presets } from "./periods.ts";

test.each([
  ["today", "2026-03-01", { from: "2026-03-01" }],
  ["yesterday", "2026-03-01", { from: "2026-02-28", to: "2026-02-28" }],
  ["7d", "2026-03-01", { from: "2026-02-23" }],
  ["30d", "2026-03-01", { from: "2026-01-31" }],
  ["month", "2026-03-31", { from: "2026-03-01" }],
  ["last-month", "2026-03-31", { from: "2026-02-01", to: "2026-02-28" }],
  ["last-month", "2026-01-01", { from: "2025-12-01", to: "2025-12-31" }],
  ["year", "2026-03-31", { from: "2026-01-01" }],
])("%s on %s", (preset, today, days) => expect(presets[preset]?.days(today)).toEqual(days));
