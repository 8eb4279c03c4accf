import { longDay } from "../../parts/utc-day.ts";
import type { ListedRun } from "../api.ts";
import { words } from "./words.ts";

/** What set a run off. */
export function causeOf({ startedBy, scheduledFor }: Pick<ListedRun, "startedBy" | "scheduledFor">): string {
  if (scheduledFor !== undefined) return words.scheduled({ day: longDay(scheduledFor) });
  return words.startedBy({ name: startedBy?.name ?? "" });
}
