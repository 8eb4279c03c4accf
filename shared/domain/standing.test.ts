import { expect, test } from "@jest/globals";
import { maySell, placeAfter, standings } from "./standing.ts";

const at = "2026-11-22T10:00:00.000Z";

test("who has always been active is suspended for a reason, and reinstated without one", () => {
  const suspended = placeAfter("suspend", {}, at, "Unpaid invoices.");
  expect(suspended).toEqual({
    standing: "suspended",
    standingReason: "Unpaid invoices.",
    standingSince: at,
    standingVersion: 1,
  });
  expect(placeAfter("reinstate", suspended ?? {}, at)).toMatchObject({ standing: "active", standingVersion: 2 });
});

test("a move that was made before is none, and keeps its first reason", () => {
  expect(placeAfter("suspend", { standing: "suspended", standingReason: "First." }, at, "Second.")).toBeUndefined();
  expect(placeAfter("reinstate", {}, at)).toBeUndefined();
});

test("nobody but an active ambassador sells, and somebody who is not there does not", () => {
  expect(standings.filter(maySell)).toEqual(["active"]);
  expect(maySell(undefined)).toBe(false);
});
