import { expect, test } from "@jest/globals";
import { approved, declined, mayApprove, newRun, wordsNeeded } from "./run-approval.ts";

const facts = { id: "run_1", currency: "eur", minimumMinor: 0, createdAt: "2026-11-30T08:00:00.000Z" };
const run = newRun({ ...facts, startedBy: "olga", needs: 2, approvedBy: ["olga"] });

test("a run that takes one person's word begins with that of who starts it", () => {
  expect(
    newRun({ ...facts, startedBy: "olga", needs: wordsNeeded({ secondPerson: false }), approvedBy: ["olga"] }),
  ).toMatchObject({
    state: "begun",
  });
});

test("one that takes two waits, and its starter's word counts once", () => {
  expect([run.state, mayApprove(run, "olga"), mayApprove(run, "finn")]).toEqual(["waiting", false, true]);
  expect(() => approved(run, "olga")).toThrow(expect.objectContaining({ code: "second_person" }));
});

test("with the second person's word it begins, and theirs said again changes nothing", () => {
  const begun = approved(run, "finn");
  expect(begun).toMatchObject({ state: "begun", approvedBy: ["olga", "finn"], version: 2 });
  expect(begun && approved(begun, "finn")).toBeUndefined();
  expect(() => begun && approved(begun, "mia")).toThrow(expect.objectContaining({ code: "run_state" }));
  expect(() => begun && declined(begun, "mia")).toThrow(expect.objectContaining({ code: "run_state" }));
});

test("one that was declined, or taken back by its starter, never begins", () => {
  const never = declined(run, "olga", "Wait for the refund.");
  expect(never).toMatchObject({ state: "declined", declinedBy: "olga", declineReason: "Wait for the refund." });
  expect(never && declined(never, "olga")).toBeUndefined();
  expect(() => never && approved(never, "finn")).toThrow(expect.objectContaining({ code: "run_state" }));
});
