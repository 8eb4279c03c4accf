import { expect, test } from "@jest/globals";
import { chosenOf, runInOrder } from "./schedule.ts";
import type { Stage } from "./stages.ts";

const stages = {
  build: { says: "", args: [] },
  shop: { says: "", args: [], needs: ["build"] },
  lint: { says: "", args: [] },
  pages: { says: "", args: [], needs: ["shop"] },
  colours: { says: "", args: [], wholes: ["crowd"] },
  units: { says: "", args: [] },
  review: { says: "", args: [], after: ["pages", "units"] },
  crowd: { says: "", args: [], isLong: true },
} as const satisfies Record<string, Stage>;
type Name = keyof typeof stages;
const all: Readonly<Record<Name, Stage<Name>>> = stages;

const never = new AbortController().signal;

test("a stage brings what it needs along, and what looks back comes with all that it looks at", () => {
  expect(chosenOf(all, { only: ["lint"] })).toEqual(["lint"]);
  expect(chosenOf(all, { only: ["pages"] })).toEqual(["build", "shop", "pages"]);
  expect(chosenOf(all, { only: ["units", "pages"] })).toEqual(["build", "shop", "pages", "units", "review"]);
  expect(chosenOf(all)).toEqual(["build", "shop", "lint", "pages", "colours", "units", "review"]);
  expect(chosenOf(all, { withLong: true })).toContain("crowd");
});

test("what a long stage does as well need not be done beside it, but where it is asked for by name", () => {
  expect(chosenOf(all, { withLong: true })).not.toContain("colours");
  expect(chosenOf(all, { only: ["colours", "crowd"] })).toEqual(["colours", "crowd"]);
});

test("what is run elsewhere is left out, and looked back at no more; what needs it brings it along all the same", () => {
  expect(chosenOf(all, { without: ["units"] })).toEqual(["build", "shop", "lint", "pages", "colours", "review"]);
  expect(chosenOf(all, { without: ["build", "review"] })).toContain("build");
  expect(chosenOf(all, { without: ["review"] })).not.toContain("review");
});

/** Runs all of them, each for a turn of the loop. @returns what began and ended, in order, and how many ran side by side at most */
async function ran(slots: number, chosen = chosenOf(all)) {
  const told: string[] = [];
  let running = 0;
  let most = 0;
  const run = async (name: Name) => {
    told.push(`${name} begins`);
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    told.push(`${name} ends`);
  };
  const left = await runInOrder(all, chosen, { slots, signal: never, run });
  return { told, most, left, at: (what: string) => told.indexOf(what) };
}

test("a stage begins once what it needs is done, and others begin meanwhile; never more than there are slots", async () => {
  const { told, most, left, at } = await ran(3);
  expect(left).toEqual([]);
  expect(most).toBe(3);
  expect(at("lint begins")).toBeLessThan(at("build ends"));
  expect(at("shop begins")).toBeGreaterThan(at("build ends"));
  expect(at("pages begins")).toBeGreaterThan(at("shop ends"));
  expect(told.at(-2)).toBe("review begins");
});

test("a slot is kept for a stage while what it needs is under way, so that what comes after it begins after it", async () => {
  const { most, at } = await ran(2);
  expect(most).toBe(2);
  expect(at("lint begins")).toBeGreaterThan(at("shop begins"));
  expect(at("units begins")).toBeGreaterThan(at("pages begins"));
});

test("what was not begun when it was interrupted is told", async () => {
  const interrupted = new AbortController();
  const run = async () => interrupted.abort();
  const left = await runInOrder(all, chosenOf(all), { slots: 1, signal: interrupted.signal, run });
  expect(left).toEqual(["shop", "lint", "pages", "colours", "units", "review"]);
});

test("what looks back waits for nothing that is run elsewhere", async () => {
  const { left, at, told } = await ran(3, chosenOf(all, { without: ["units"] }));
  expect(left).toEqual([]);
  expect(at("units begins")).toBe(-1);
  expect(told.at(-2)).toBe("review begins");
});
