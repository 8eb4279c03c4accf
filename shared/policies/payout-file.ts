import type { payouts } from "../data/payouts.ts";
import { AppError } from "../domain/errors.ts";
import type { Payout, PayoutMethod } from "../domain/payout.ts";
import { hashOf, type PayoutBatch, type PayoutFile } from "../domain/payout-files/batch.ts";
import { paypalFiles, plainFile } from "../domain/payout-files/tables.ts";
import { type PayoutRun, progressOf, type RunPart } from "../domain/payout-run.ts";
import { payoutIdOf } from "./make-payouts.ts";
import { settlePayout } from "./settle-payout.ts";

type Deps = Parameters<typeof settlePayout>[2] & {
  payouts: Pick<ReturnType<(typeof payouts)["reads"]>, "getMany" | "destinationsOf">;
};

/** Those of one request to the table, and transactions side by side. */
const readAtOnce = 100;
const sideBySide = 8;

/**
 * The files of a run's payouts by one method. With them their money leaves: each payout is `SENDING` before a byte is given away, so that
 * none is canceled afterwards; asked for again, they are the same bytes.
 * @param shards how many there are of those who are owed anything
 * @throws AppError `payout_state` while the run is being made, `not_found` where it pays nobody so
 */
export async function filesOf(
  { run, parts }: { run: PayoutRun; parts: readonly RunPart[] },
  { method, shards }: { method: PayoutMethod; shards: number },
  deps: Deps,
): Promise<(PayoutFile & { sha256: string })[]> {
  if (!progressOf(parts, shards).isMade) {
    throw new AppError("payout_state", "This run is still being made. Try again in a moment.");
  }
  const ids = idsOf(run.id, parts);
  const isOfIt = ({ to, state }: Payout) => to.method === method && state !== "CANCELED";
  const first = (await readAll(ids, deps.payouts.getMany)).filter(isOfIt);
  if (first.length === 0) throw new AppError("not_found", "This run pays nobody so.");
  const unsent = first.filter(({ state }) => state === "INITIATED");
  await inGroups(unsent, sideBySide, (some) =>
    Promise.all(some.map(({ id }) => settlePayout(id, { became: "sent" }, deps))),
  );
  // With when each of them left; those that had left before are as they were read.
  const left = await readAll(
    unsent.map(({ id }) => id),
    deps.payouts.getMany,
  );
  const sent = [...first.filter(({ state }) => state !== "INITIATED"), ...left];
  const destinations = new Map(
    (
      await readAll(
        sent.map(({ id }) => id),
        deps.payouts.destinationsOf,
      )
    ).map((it) => [it.payoutId, it.payee]),
  );
  const batch: PayoutBatch = {
    ...{ runId: run.id, currency: run.currency },
    createdAt:
      sent
        .map(({ sentAt = "" }) => sentAt)
        .sort()
        .at(-1) ?? run.createdAt,
    rows: sent.flatMap(({ id: payoutId, ambassadorId, amountMinor, statement }) => {
      const payee = destinations.get(payoutId);
      return payee ? [{ payoutId, ambassadorId, amountMinor, payee, note: `Statement ${statement}` }] : [];
    }),
  };
  const files = method === "paypal" ? paypalFiles(batch) : [plainFile(batch)];
  return files.map((file) => ({ ...file, sha256: hashOf(file) }));
}

/** Of everybody whom a run decided to pay. */
function idsOf(runId: string, parts: readonly RunPart[]): string[] {
  return parts.flatMap(({ ambassadorIds, result }) => {
    const skipped = new Set(result?.skipped.map(({ ambassadorId }) => ambassadorId));
    return ambassadorIds.filter((id) => !skipped.has(id)).map((id) => payoutIdOf(runId, id));
  });
}

async function readAll<Found>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): Promise<Found[]> {
  const found: Found[] = [];
  await inGroups(ids, readAtOnce, async (some) => void found.push(...(await read(some)).values()));
  return found;
}

/** Some at a time, one group after the other. */
async function inGroups<Item>(items: readonly Item[], size: number, work: (some: Item[]) => Promise<unknown>) {
  for (let first = 0; first < items.length; first += size) await work(items.slice(first, first + size));
}
