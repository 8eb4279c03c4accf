import { useQuery } from "@tanstack/react-query";
import { everyPayout } from "./every-payout.ts";

/** All payouts of a run, followed while they change. */
export function useRunPayouts(runId: string) {
  const query = useQuery({
    queryKey: ["run-payouts", runId],
    queryFn: ({ signal }) => everyPayout(runId, signal),
  });
  return { items: query.data ?? [], query };
}
