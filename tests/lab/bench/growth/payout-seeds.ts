import { indexKeys, keys } from "../../../../shared/data/keys.ts";
import { runPut } from "../../../../shared/data/payout-run-writes.ts";
import { personPuts } from "../../../../shared/data/person-items.ts";
import type { Write } from "../../../../shared/data/write.ts";
import type { Payout } from "../../../../shared/domain/payout.ts";
import { payoutIdOf } from "../../../../shared/policies/make-payouts.ts";
import { inTurns, type Seed } from "./seeds.ts";

/** The run of which all payouts are. */
export const runOfMany = `run_${"0".repeat(26)}`;

/** Each is a person with what they are found by, which is most of it. */
const paidAtOnce = 4;
const amountMinor = 1_234;

/** People of their own, each owed something since and with a payout of the one run; and as many runs of one. */
export const addPayouts: Seed = ({ rig, order: { currency } }, from, to) =>
  inTurns(from, to, paidAtOnce, async (numbers) => {
    const createdAt = new Date().toISOString();
    await rig.table.transact(numbers.flatMap((number) => [...owedWrites(number, currency, createdAt)]));
  });

function owedWrites(number: number, currency: string, createdAt: string): Write[] {
  const id = `usr_9${String(number).padStart(25, "0")}`;
  const name = { firstName: "Ada", lastName: "Lovelace", email: `ada-paid-${number}@ambassador.example` };
  const { person, findings } = personPuts({ id, ...name, scope: "ambassador", createdAt, sessions: {} });
  const payout = payoutTo(id, currency, createdAt);
  const owed = { statement: 2, totalMinor: amountMinor, blockedMinor: 0 };
  const run = { id: `run_${String(number + 1).padStart(26, "0")}`, currency, minimumMinor: 0, createdAt, askedBy: id };
  return [
    ...[person, ...Object.values(findings)],
    { put: { ...keys.owed(id), type: "owed" } },
    { put: { ...keys.balance(id), type: "balance", ambassadorId: id, currency, ...owed } },
    { put: { ...keys.payout(payout.id), type: "payout", ...payout, ...indexKeys.payout(payout) } },
    runPut({ ...run, state: "begun", needs: 1, approvedBy: [], version: 1 }),
  ];
}

const payoutTo = (ambassadorId: string, currency: string, createdAt: string): Payout => ({
  ...{ id: payoutIdOf(runOfMany, ambassadorId), runId: runOfMany, ambassadorId, amountMinor, currency, createdAt },
  to: { method: "sepa", name: "Ada Lovelace", masked: "DE•• •••• 3000", payeeVersion: 1 },
  ...{ state: "PAID", statement: 1, returnedMinor: 0, version: 1 },
});
