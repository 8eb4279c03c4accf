import type { debtors } from "../data/debtors.ts";
import type { FrozenFile, payoutRuns, RunFile } from "../data/payout-runs.ts";
import type { payouts } from "../data/payouts.ts";
import { AppError } from "../domain/errors.ts";
import type { PayeeDetails } from "../domain/payee.ts";
import { isOpen, type Payout, type PayoutMethod } from "../domain/payout.ts";
import { hashOf, type PayoutBatch, type PayoutFile, type PayoutRow } from "../domain/payout-files/batch.ts";
import { type FilePart, inFiles, mostInFile } from "../domain/payout-files/parts.ts";
import { sepaFile } from "../domain/payout-files/sepa.ts";
import { paypalFile, plainFile } from "../domain/payout-files/tables.ts";
import { type PayoutRun, progressOf } from "../domain/payout-run.ts";
import { inGroups, payoutIdsOf, readAll } from "./run-payouts.ts";
import { settlePayout } from "./settle-payout.ts";

type Deps = Parameters<typeof settlePayout>[2] & {
  payouts: Pick<ReturnType<(typeof payouts)["reads"]>, "getMany" | "destinationsOf">;
  payoutRuns: Pick<ReturnType<(typeof payoutRuns)["writes"]>, "freezeFile">;
  debtors: Pick<ReturnType<(typeof debtors)["reads"]>, "get">;
};

/** Transactions side by side. */
const sideBySide = 8;

interface Taking {
  method: PayoutMethod;
  /** Which of the files, from 1. */
  number: number;
  /** How many there are of those who are owed anything. */
  shards: number;
  /** Gives the word of who takes them for a run that nobody gave theirs for. */
  vouch(run: PayoutRun): Promise<unknown>;
}

/**
 * One of the files of a run's payouts by one method, and how many there are. With it their money leaves: each payout is `SENDING` before a
 * byte is given away, so that none is canceled afterwards; asked for again, it is the same bytes, whatever the settings say by then.
 * @returns no file where all of its payouts were canceled
 * @throws AppError `payout_state` where the run has not begun or is being made, `not_found` where it pays nobody so or has no such file,
 * `file_gone` where it is not known any more where its payouts went
 */
export async function fileOf(
  { run, parts, frozen }: RunFile,
  { method, number, shards, vouch }: Taking,
  deps: Deps,
): Promise<{ file?: PayoutFile & { sha256: string }; files: number }> {
  if (run.state !== "begun") {
    const message = run.state === "waiting" ? "This run waits: it pays nobody yet." : "This run pays nobody.";
    throw new AppError("payout_state", message, { params: { state: run.state } });
  }
  if (!progressOf(parts, shards).isMade) {
    throw new AppError("payout_state", "This run is still being made. Try again in a moment.");
  }
  const all = (await readAll(payoutIdsOf(run.id, parts), deps.payouts.getMany)).filter(
    ({ to }) => to.method === method,
  );
  if (all.every(({ state }) => state === "CANCELED")) throw new AppError("not_found", "This run pays nobody so.");
  if (run.approvedBy.length === 0) await vouch(run);
  const { debtor, most = Infinity } = frozen.get(method) ?? (await freeze(run.id, method, deps));
  const files = inFiles(all, method, most);
  const first = files[number - 1]?.filter(({ state }) => state !== "CANCELED");
  if (!first) throw new AppError("not_found", "This run has no such file.");
  if (first.length === 0) return { files: files.length };
  const batch = await batchOf(run, { number, of: files.length }, await allSent(first, deps), deps);
  const file = fileBy(method, batch, debtor);
  return { file: { ...file, sha256: hashOf(file) }, files: files.length };
}

/** What a file is made of, as its payouts were when they left. */
async function batchOf(run: PayoutRun, part: FilePart, sent: readonly Payout[], deps: Deps): Promise<PayoutBatch> {
  const destinations = await readAll(
    sent.map(({ id }) => id),
    deps.payouts.destinationsOf,
  );
  const payees = new Map(destinations.map(({ payoutId, payee }) => [payoutId, payee]));
  const times = sent.map(({ sentAt = "" }) => sentAt).sort();
  return {
    ...{ runId: run.id, currency: run.currency, part },
    createdAt: times.at(-1) ?? run.createdAt,
    rows: sent.map((payout) => rowOf(payout, payees.get(payout.id))),
  };
}

/** From which account bank transfers are paid, and in how many files, from now on for this run; all else needs no account. */
async function freeze(runId: string, method: PayoutMethod, deps: Deps): Promise<FrozenFile> {
  const most = mostInFile[method];
  if (method !== "sepa") return { most };
  const state = await deps.debtors.get();
  return deps.payoutRuns.freezeFile(runId, method, { debtor: state?.debtor, most });
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

function fileBy(method: PayoutMethod, batch: PayoutBatch, debtor: FrozenFile["debtor"]): PayoutFile {
  if (method === "paypal") return paypalFile(batch);
  return method === "sepa" && debtor ? sepaFile(batch, debtor) : plainFile(batch);
}
