import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { sessionSeconds } from "./session.ts";
import { rotateKeys, type TokenKey } from "./token-keys.ts";

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const beginning = Date.parse("2026-01-01T00:00:00.000Z");
const at = (ms: number) => new Date(ms).toISOString();
const made = (name: string, ms: number) => ({ id: name, key: `key of ${name}`, madeAt: at(ms) });
const idsOf = (keys: readonly TokenKey[] | undefined) => keys?.map(({ id }) => id);
const drawn = { id: "drawn", key: "as it was drawn" };

describe("a rotation", () => {
  test("has the next key sign, publishes the one after it, and goes on verifying with those that signed", () => {
    let keys: readonly TokenKey[] = [drawn];
    const documents = [1, 2, 3, 4, 5, 6].map((turn) => {
      keys = rotateKeys(keys, made(String(turn), beginning + turn * 30 * dayMs)) ?? [];
      return idsOf(keys);
    });
    expect(documents).toEqual([
      ["drawn", "1"],
      ["1", "2", "drawn"],
      ["2", "3", "1", "drawn"],
      ["3", "4", "2", "1", "drawn"],
      ["4", "5", "3", "2", "1"],
      ["5", "6", "4", "3", "2"],
    ]);
  });

  test("keeps each key as it is", () => {
    const fresh = made("3", beginning + 30 * dayMs);
    expect(rotateKeys([drawn, made("2", beginning)], fresh)).toEqual([made("2", beginning), fresh, drawn]);
  });

  test("within 20 days of the last one is none, nor one by a clock that is behind", () => {
    const keys = [drawn, made("2", beginning)];
    for (const later of [-hourMs, 0, 1, 20 * dayMs - 1]) {
      expect(rotateKeys(keys, made("3", beginning + later))).toBeUndefined();
    }
    expect(rotateKeys(keys, made("3", beginning + 20 * dayMs))).toBeDefined();
  });

  test("of two keys that nobody dated takes place", () => {
    const keys = [drawn, { id: "by hand", key: "made by hand" }];
    expect(idsOf(rotateKeys(keys, made("3", beginning)))).toEqual(["by hand", "3", "drawn"]);
  });
});

/** What the secret held from when on. */
type History = readonly { from: number; keys: readonly TokenKey[] }[];

/** The documents that functions may know at a moment: the present one, and the one before the last rotation. */
function knownAt(history: History, ms: number): readonly (readonly TokenKey[])[] {
  const present = history.findLastIndex(({ from }) => from <= ms);
  return [present - 1, present].flatMap((index) => (history[index] ? [history[index].keys] : []));
}

function historyOf(runs: readonly number[]): History {
  const history = [{ from: beginning, keys: [drawn] as readonly TokenKey[] }];
  let now = beginning;
  for (const [turn, sinceLast] of runs.entries()) {
    now += sinceLast;
    const keys = rotateKeys(history.at(-1)?.keys ?? [], made(String(turn), now));
    if (keys) history.push({ from: now, keys });
  }
  return history;
}

/** What matters happens right at a rotation, right before one, or at the end of a session that began there. */
function momentsOf(history: History, sessionMs: number): number[] {
  const turns = history.flatMap(({ from }) => [from - 1, from]);
  return [...turns, ...turns.map((ms) => ms + sessionMs - 1)].filter((ms) => ms >= beginning);
}

test("over any series of runs, whoever knows the present document or the last one verifies every living token", () => {
  const sinceLast = fc.oneof(
    fc.constantFrom(0, hourMs, 20 * dayMs, 30 * dayMs, 31 * dayMs),
    fc.integer({ min: 0, max: 70 * dayMs }),
  );
  fc.assert(
    fc.property(fc.array(sinceLast, { minLength: 1, maxLength: 14 }), (runs) => {
      const history = historyOf(runs);
      const sessionMs = Math.max(...Object.values(sessionSeconds)) * 1_000;
      const moments = momentsOf(history, sessionMs);
      for (const signedAt of moments) {
        const signers = knownAt(history, signedAt).map(([signing]) => signing?.id);
        for (const seenAt of moments.filter((ms) => ms >= signedAt && ms < signedAt + sessionMs)) {
          for (const keys of knownAt(history, seenAt)) {
            for (const signer of signers) expect(idsOf(keys)).toContain(signer);
          }
        }
      }
    }),
  );
});
