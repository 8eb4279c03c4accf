import { AppError } from "../domain/errors.ts";
import type { PayoutRun } from "../domain/payout-run.ts";

interface Word {
  /** The run with it, undefined for a repeat; its refusals are `decideRun`'s. */
  decide(run: PayoutRun): PayoutRun | undefined;
  /** Writes it down. @returns false where the run is no longer what it was */
  write(before: PayoutRun, after: PayoutRun): Promise<boolean>;
}

/**
 * Notes somebody's word on a run, decided on the run as it is when it is written.
 * @throws AppError `not_found`
 */
export async function decideRun(
  runId: string,
  get: (runId: string) => Promise<PayoutRun | undefined>,
  { decide, write }: Word,
): Promise<Pick<PayoutRun, "id" | "state">> {
  for (;;) {
    const before = await get(runId);
    if (!before) throw new AppError("not_found", "There is no such payout run.");
    const after = decide(before);
    const { id, state } = after ?? before;
    if (!after || (await write(before, after))) return { id, state };
  }
}
