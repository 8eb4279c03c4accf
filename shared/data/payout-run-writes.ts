import type { Notice } from "../domain/notice.ts";
import type { PayoutRun } from "../domain/payout-run.ts";
import type { User } from "../domain/person.ts";
import { absent, equal } from "./expressions.ts";
import { indexKeys, keys } from "./keys.ts";
import { noticePuts } from "./notices.ts";
import type { Check, Write } from "./write.ts";

/** What the ambassador of a run is told, and who they were when that was written. */
export interface ToldOfRun {
  ambassador: Pick<User, "id" | "email" | "standing">;
  notice: Notice;
  now: Date;
}

/** Puts a new run. */
export const runPut = (run: PayoutRun): Write => ({
  put: { ...keys.run(run.id), type: "payout-run", ...run, ...indexKeys.runs(run.createdAt, run.id) },
  condition: absent,
});

/** Notes a word on a run, as it was read. */
export const runUpdate = (
  before: PayoutRun,
  { state, approvedBy, declinedBy, declineReason, version }: PayoutRun,
): Write => ({
  update: keys.run(before.id),
  change: { set: { state, approvedBy, declinedBy, declineReason, version } },
  was: { state: before.state },
  condition: equal({ version: before.version, state: before.state }),
});

/** What stands beside what its ambassador asked for, and what they are told. */
export function askWrites({ askedBy }: PayoutRun, after: PayoutRun, told?: ToldOfRun): Record<string, Write> {
  if (askedBy === undefined) return {};
  const { id: runId, state, declineReason } = after;
  const ask: Write = {
    update: keys.payoutAsk(askedBy),
    change: { set: { state, declineReason } },
    condition: equal({ runId }),
    isTechnical: true,
  };
  return { ask, ...(told && noticePuts([told.notice], Math.floor(told.now.getTime() / 1000))) };
}

/** That they are who was read. */
export const toldChecks = (told: ToldOfRun | undefined): Record<string, Check> =>
  told
    ? {
        ambassador: {
          check: keys.user(told.ambassador.id),
          condition: equal({ email: told.ambassador.email, standing: told.ambassador.standing }),
        },
      }
    : {};
