import { listPayouts, type Payout } from "../api.ts";

/** Every payout of a run, page by page. */
export async function everyPayout(runId: string, signal?: AbortSignal): Promise<Payout[]> {
  const found: Payout[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await listPayouts({ runId, limit: "100", ...(cursor !== undefined && { cursor }) }, signal);
    found.push(...page.items);
    cursor = page.nextCursor;
    more = cursor !== undefined;
  }
  return found;
}
