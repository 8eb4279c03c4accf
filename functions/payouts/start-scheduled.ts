import { balances } from "../../shared/data/balances.ts";
import { owed } from "../../shared/data/owed.ts";
import { payees } from "../../shared/data/payees.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { settings } from "../../shared/data/settings.ts";
import { team } from "../../shared/data/team.ts";
import { users } from "../../shared/data/users.ts";
import { dueDay } from "../../shared/domain/payout-schedule.ts";
import { newRun, wordsNeededBySchedule } from "../../shared/domain/run-approval.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { schedule } from "../../shared/lambda/schedule.ts";
import type { Log } from "../../shared/observability/log.ts";
import { derivedId } from "../../shared/policies/ids.ts";
import { wouldPay } from "../../shared/policies/preview.ts";
import { runWaits } from "../../shared/policies/run-notice.ts";

/**
 * Starts the payout run that is due by the calendar, whose id is the day's: however often this runs, there is one. It waits for somebody's
 * word unless the settings say otherwise; where it would ask that for nobody to be paid, it is only noted.
 */
export async function startScheduled({
  log,
  ...deps
}: DepsOf<"payouts/start-scheduled"> & { log: Log }): Promise<void> {
  const { currency, firstSettings } = deps.shop;
  const shopSettings = await deps.settings.get(firstSettings);
  const createdAt = deps.now();
  const scheduledFor = dueDay(shopSettings, createdAt);
  if (scheduledFor === undefined) return;
  const id = derivedId("run", "schedule", scheduledFor);
  if (await deps.payoutRuns.get(id)) return;
  const { payouts } = shopSettings;
  const { minimumMinor } = payouts;
  const facts = { id, currency, minimumMinor, createdAt: createdAt.toISOString(), scheduledFor };
  const run = newRun({ ...facts, needs: wordsNeededBySchedule(payouts), approvedBy: [] });
  const isEmpty = run.state === "waiting" && !(await wouldPay({ minimumMinor, now: run.createdAt }, deps));
  const due = isEmpty ? { ...run, state: "empty" as const } : run;
  const isNew = await deps.payoutRuns.insert(due, await runWaits(due, deps));
  if (isNew) log.info("payout run is due", { runId: id, scheduledFor, state: due.state });
}

export const handler = schedule(
  "payouts/start-scheduled",
  { balances, owed, payees, payoutRuns, settings, team, users },
  startScheduled,
);
