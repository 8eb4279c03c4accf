import { cancelPayouts } from "../api.ts";

/** So many in one request. */
const atOnce = 25;

/** Cancels payouts, some at a time; what is refused stays as it is. @returns how many were refused */
export async function cancelInParts(payoutIds: readonly string[]): Promise<number> {
  let refused = 0;
  for (let first = 0; first < payoutIds.length; first += atOnce) {
    const { items } = await cancelPayouts({ payoutIds: payoutIds.slice(first, first + atOnce) });
    refused += items.filter(({ problem }) => problem !== undefined).length;
  }
  return refused;
}
