import { longDay } from "../../parts/utc-day.ts";
import type { ListedRun } from "../api.ts";
import { words } from "./words.ts";

/** What set a run off. */
export function causeOf({
  startedBy,
  scheduledFor,
  askedBy,
}: Pick<ListedRun, "startedBy" | "scheduledFor" | "askedBy">): string {
  if (askedBy !== undefined) return words.askedBy({ name: askedBy.name });
  if (scheduledFor !== undefined) return words.scheduled({ day: longDay(scheduledFor) });
  return words.startedBy({ name: startedBy?.name ?? "" });
}
