import { expect, test } from "@jest/globals";
import type { DigestMessage } from "../../shared/contract/messages.ts";
import { shop } from "../../tests/support/shop.ts";
import { beginDigests } from "./begin.ts";

const monday = "2026-11-30T09:00:00.000Z";
const week = "2026-11-23";
const both: DigestMessage[] = [
  { to: "team", week },
  { to: "ambassadors", week },
];

/** A Herald that noted a week last, if any. */
function herald(noted?: string) {
  const asked: DigestMessage[] = [];
  const state = { noted, isQueueThere: true };
  const runAt = (at: string) =>
    beginDigests({
      ...{ shop, now: () => new Date(at), log: { info() {}, warn() {}, error() {} } },
      settings: { get: async () => ({ ...shop.firstSettings, contact: { timeZone: "UTC" } }) },
      digestWeeks: {
        last: async () => state.noted,
        note: async (it: string) => {
          state.noted = it;
        },
      },
      digests: {
        sendAll: async (messages: readonly DigestMessage[]) => {
          if (!state.isQueueThere) throw new Error("The queue is away.");
          asked.push(...messages);
        },
      },
    } as unknown as Parameters<typeof beginDigests>[0]);
  return { asked, state, runAt };
}

test("a week's digests are asked for once, however often it is looked", async () => {
  const { asked, state, runAt } = herald("2026-11-16");
  await runAt("2026-11-30T07:00:00.000Z");
  expect(asked).toEqual([]);
  await runAt(monday);
  await runAt("2026-11-30T10:00:00.000Z");
  expect([asked, state.noted]).toEqual([both, week]);
});

test("a Herald that never sent any begins with the next week", async () => {
  const { asked, state, runAt } = herald();
  await runAt(monday);
  expect([asked, state.noted]).toEqual([[], week]);
  await runAt("2026-12-07T08:00:00.000Z");
  expect(asked.map((it) => it.week)).toEqual(["2026-11-30", "2026-11-30"]);
});

test("what the queue did not take is asked for by the next run", async () => {
  const { asked, state, runAt } = herald("2026-11-16");
  state.isQueueThere = false;
  await expect(runAt(monday)).rejects.toThrow("The queue is away.");
  expect(state.noted).toBe("2026-11-16");
  state.isQueueThere = true;
  await runAt("2026-12-01T12:00:00.000Z");
  expect(asked).toEqual(both);
});

test("a week that was missed for longer is left out", async () => {
  const { asked, state, runAt } = herald("2026-11-16");
  await runAt("2026-12-02T08:00:00.000Z");
  expect([asked, state.noted]).toEqual([[], week]);
});
