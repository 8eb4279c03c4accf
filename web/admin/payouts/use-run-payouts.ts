import { useQuery } from "@tanstack/react-query";
import type { Run } from "../api.ts";
import { everyPayout } from "./every-payout.ts";

/** How often a list that is not whole yet is read again. */
const soonMs = 1_000;

/** All payouts of a run. They are listed a moment after they were made: until all are there, it looks again. */
export function useRunPayouts({ id: runId, made }: Pick<Run, "id" | "made">) {
  const query = useQuery({
    queryKey: ["run-payouts", runId],
    queryFn: ({ signal }) => everyPayout(runId, signal),
    refetchInterval: ({ state: { data } }) => (data && data.length < made ? soonMs : false),
  });
  return { items: query.data ?? [], query };
}
