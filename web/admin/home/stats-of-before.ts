import type { Period } from "../../../shared/domain/period.ts";
import { readShopStats } from "../api.ts";

/** A query of days that are over. They change by refunds alone, so they are read once. @param period undefined while it is not known, or there is none */
export const statsOfBefore = (period: Period | undefined) => ({
  queryKey: ["stats", "before", period?.from, period?.to],
  queryFn: ({ signal }: { signal: AbortSignal }) => readShopStats(period ?? {}, signal),
  enabled: period !== undefined,
  staleTime: Number.POSITIVE_INFINITY,
});
