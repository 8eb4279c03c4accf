import type { debtors } from "../data/debtors.ts";
import type { FrozenFile, payoutRuns, RunFile } from "../data/payout-runs.ts";
import type { payouts } from "../data/payouts.ts";
import { AppError } from "../domain/errors.ts";
import type { PayeeDetails } from "../domain/payee.ts";
import { isOpen, type Payout, type PayoutMethod } from "../domain/payout.ts";
import { hashOf, type PayoutBatch, type PayoutFile, type PayoutRow } from "../domain/payout-files/batch.ts";
import { sepaFile } from "../domain/payout-files/sepa.ts";
import { paypalFiles, plainFile } from "../domain/payout-files/tables.ts";
import { progressOf } from "../domain/payout-run.ts";
import { inGroups, payoutIdsOf, readAll } from "./run-payouts.ts";
import { settlePayout } from "./settle-payout.ts";

type Deps = Parameters<typeof settlePayout>[2] & {
  payouts: Pick<ReturnType<(typeof payouts)["reads"]>, "getMany" | "destinationsOf">;
  payoutRuns: Pick<ReturnType<(typeof payoutRuns)["writes"]>, "freezeFile">;
  debtors: Pick<ReturnType<(typeof debtors)["reads"]>, "get">;
};

/** Transactions side by side. */
const sideBySide = 8;

/**
 * The files of a run's payouts by one method. With them their money leaves: each payout is `SENDING` before a byte is given away, so that
 * none is canceled afterwards; asked for again, they are the same bytes, whatever the settings say by then.
 * @param shards how many there are of those who are owed anything
 * @throws AppError `payout_state` where the run has not begun or is being made, `not_found` where it pays nobody so, `file_gone` where it is not known any more
 * where its payouts went
 */
export async function filesOf(
  { run, parts, frozen }: RunFile,
  { method, shards }: { method: PayoutMethod; shards: number },
  deps: Deps,
): Promise<(PayoutFile & { sha256: string })[]> {
  if (run.state !== "begun") {
    const message = run.state === "waiting" ? "This run waits: it pays nobody yet." : "This run pays nobody.";
    throw new AppError("payout_state", message, { params: { state: run.state } });
  }
  if (!progressOf(parts, shards).isMade) {
    throw new AppError("payout_state", "This run is still being made. Try again in a moment.");
  }
  const isOfIt = ({ to, state }: Payout) => to.method === method && state !== "CANCELED";
  const first = (await readAll(payoutIdsOf(run.id, parts), deps.payouts.getMany)).filter(isOfIt);
  if (first.length === 0) throw new AppError("not_found", "This run pays nobody so.");
  const { debtor } = frozen.get(method) ?? (await freeze(run.id, method, deps));
  const sent = await allSent(first, deps);
  const destinations = await readAll(
    sent.map(({ id }) => id),
    deps.payouts.destinationsOf,
  );
  const payees = new Map(destinations.map(({ payoutId, payee }) => [payoutId, payee]));
  const batch: PayoutBatch = {
    ...{ runId: run.id, currency: run.currency },
    createdAt:
      sent
        .map(({ sentAt = "" }) => sentAt)
        .sort()
        .at(-1) ?? run.createdAt,
    rows: sent.map((payout) => rowOf(payout, payees.get(payout.id))),
  };
  return filesBy(method, batch, debtor).map((file) => ({ ...file, sha256: hashOf(file) }));
}

/** From which account bank transfers are paid, from now on for this run; all else needs none. */
async function freeze(runId: string, method: PayoutMethod, deps: Deps): Promise<FrozenFile> {
  if (method !== "sepa") return {};
  const state = await deps.debtors.get();
  return deps.payoutRuns.freezeFile(runId, method, { debtor: state?.debtor });
}

/** Those that had left before as they were read, and the others with when they did. */
async function allSent(payouts: readonly Payout[], deps: Deps): Promise<Payout[]> {
  const unsent = payouts.filter(({ state }) => state === "INITIATED").map(({ id }) => id);
  await inGroups(unsent, sideBySide, (some) =>
    Promise.all(some.map((id) => settlePayout(id, { became: "sent" }, deps))),
  );
  const left = await readAll(unsent, deps.payouts.getMany);
  return [...payouts.filter(({ state }) => state !== "INITIATED"), ...left];
}

/** @throws Error for a payout on its way of which nobody knows where: a file without it would pay less than was booked */
function rowOf(payout: Payout, payee: PayeeDetails | undefined): PayoutRow {
  const { id: payoutId, ambassadorId, amountMinor, statement } = payout;
  if (payee) return { payoutId, ambassadorId, amountMinor, payee, note: `Statement ${statement}` };
  if (isOpen(payout)) throw new Error(`It is not known where ${payoutId} goes.`);
  throw new AppError("file_gone", "This file can't be had any more: its payouts were settled more than 90 days ago.");
}

function filesBy(method: PayoutMethod, batch: PayoutBatch, debtor: FrozenFile["debtor"]): PayoutFile[] {
  if (method === "paypal") return paypalFiles(batch);
  return [method === "sepa" && debtor ? sepaFile(batch, debtor) : plainFile(batch)];
}
