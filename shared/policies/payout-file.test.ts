import { expect, test } from "@jest/globals";
import type { FrozenFile } from "../data/payout-runs.ts";
import type { Debtor } from "../domain/debtor.ts";
import type { PayeeDetails } from "../domain/payee.ts";
import type { Payout } from "../domain/payout.ts";
import { payoutIdOf } from "./make-payouts.ts";
import { fileOf } from "./payout-file.ts";

const run = {
  id: "run_1",
  currency: "eur",
  minimumMinor: 0,
  createdAt: "2026-11-29T12:00:00.000Z",
  startedBy: "usr_o",
  state: "begun" as const,
  needs: 1,
  approvedBy: ["usr_o"],
  version: 1,
};
const people = ["usr_a", "usr_b"];
const blueDoor: Debtor = { name: "Blue Door", iban: "NL91ABNA0417164300" };
const bank: PayeeDetails = { method: "sepa", name: "Ada", iban: "DE89370400440532013000" };
const payoutOf = (ambassadorId: string, state: Payout["state"]): Payout => ({
  ...{ id: payoutIdOf(run.id, ambassadorId), runId: run.id, ambassadorId, amountMinor: 100, currency: "eur", state },
  ...{ to: { method: "sepa", name: "Ada", masked: "DE•• •••• 3000", payeeVersion: 1 }, statement: 1, version: 1 },
  ...{ createdAt: run.createdAt, sentAt: "2026-11-29T12:00:01.000Z", returnedMinor: 0 },
});

/** The files of a run that pays two people by bank. @param frozen what its file is made of since it was taken first */
function take(
  { states = ["SENDING", "SENDING"], lost = [] }: { states?: Payout["state"][]; lost?: string[] },
  { set, frozen, number = 1 }: { set?: Debtor; frozen?: FrozenFile; number?: number } = {},
) {
  const payouts = new Map(people.map((id, at) => payoutOf(id, states[at] ?? "SENDING")).map((it) => [it.id, it]));
  const known = [...payouts.values()].filter(({ ambassadorId }) => !lost.includes(ambassadorId));
  const part = { shard: 0, after: "", ambassadorIds: people, result: { made: 2, madeMinor: 200, skipped: [] } };
  return fileOf(
    { run, parts: [part], frozen: new Map(frozen && [["sepa", frozen]]) },
    { method: "sepa", number, shards: 1, vouch: async () => undefined },
    {
      payouts: {
        getMany: async (ids) => new Map([...payouts].filter(([id]) => ids.includes(id))),
        destinationsOf: async () => new Map(known.map(({ id }) => [id, { payoutId: id, payee: bank }])),
        get: async (id) => payouts.get(id),
        settle: async () => true,
      },
      payoutRuns: { freezeFile: async (_run, _method, first) => first },
      debtors: { get: async () => ({ version: 1, changedAt: run.createdAt, debtor: set }) },
      balances: { get: async () => undefined },
      now: () => new Date(run.createdAt),
    },
  );
}

test("it is made for the account that is set when it is first taken, and for that one ever after", async () => {
  const first = await take({}, { set: blueDoor });
  expect(first.file?.text).toContain("NL91ABNA0417164300");
  const again = await take(
    {},
    { set: { ...blueDoor, iban: "FR1420041010050500013M02606" }, frozen: { debtor: blueDoor } },
  );
  expect(again).toEqual(first);
  const table = await take({}, { set: blueDoor, frozen: {} });
  expect(table.file?.name).toBe("run_1-payouts.csv");
});

test("a payout on its way of which nobody knows where ends the file: one without it would pay less than was booked", async () => {
  await expect(take({ lost: ["usr_b"] })).rejects.toThrow(`It is not known where ${payoutIdOf(run.id, "usr_b")} goes.`);
});

test("where it was forgotten, long after its end, the file can't be had any more", async () => {
  const states: Payout["state"][] = ["PAID", "FAILED"];
  await expect(take({ states, lost: people })).rejects.toMatchObject({ code: "file_gone" });
  expect((await take({ states })).file?.count).toBe(2);
});

test("what is more than one file may have is given file by file, as it was decided when the first was taken", async () => {
  const frozen = { debtor: blueDoor, most: 1 };
  const [first, second] = [await take({}, { frozen }), await take({}, { frozen, number: 2 })];
  expect([first.files, first.file?.count, second.files, second.file?.count]).toEqual([2, 1, 2, 1]);
  expect(first.file?.text).toContain("<MsgId>run-1-1</MsgId>");
  expect(second.file?.text).toContain("<MsgId>run-1-2</MsgId>");
  await expect(take({}, { frozen, number: 3 })).rejects.toMatchObject({ code: "not_found" });
  const states: Payout["state"][] = ["CANCELED", "SENDING"];
  const files = [await take({ states }, { frozen }), await take({ states }, { frozen, number: 2 })];
  expect(files.map(({ file }) => file?.count ?? 0).sort()).toEqual([0, 1]);
});
