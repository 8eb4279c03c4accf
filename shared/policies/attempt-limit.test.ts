import { expect, test } from "@jest/globals";
import { triesCounted } from "../../tests/local/counted-tries.ts";
import { countTry } from "./attempt-limit.ts";

/** Tries of one account from one network, and how many writes they took. */
function openCounter() {
  const { deps, ...counter } = triesCounted();
  const writes: number[] = [];
  const attempts: typeof deps.attempts = {
    count: (subject, start, seconds, by = 1) => {
      writes.push(by);
      return deps.attempts.count(subject, start, seconds, by);
    },
  };
  const tryOnce = () => countTry({ ...deps, attempts }, "sign-in", "ada@a.example", { sourceIp: "203.0.113.1" });
  return { ...counter, writes, tryOnce };
}

test("a try that succeeds writes its two counters once, and takes nothing back while tries are few", async () => {
  const { writes, tryOnce } = openCounter();
  await (await tryOnce()).forgive();
  expect(writes).toEqual([1, 1]);
});

test("from half of an account's tries on, one that succeeds is taken back, so that nobody is locked out by them", async () => {
  const { counts, writes, tryOnce } = openCounter();
  for (let times = 0; times < 40; times++) await (await tryOnce()).forgive();
  expect([...counts.values()].sort()).toEqual([40, 5]);
  expect(writes.filter((by) => by < 0)).toHaveLength(35);
});
