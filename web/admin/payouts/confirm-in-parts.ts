import { confirmPayouts } from "../api.ts";

type Outcome = Parameters<typeof confirmPayouts>[0]["outcomes"][number];

/** So many in one request. */
const atOnce = 25;

/** Says what became of payouts, some at a time; what is refused stays as it is. @returns how many were refused */
export async function confirmInParts(outcomes: readonly Outcome[], onProgress: (done: number) => void) {
  let refused = 0;
  for (let first = 0; first < outcomes.length; first += atOnce) {
    const some = outcomes.slice(first, first + atOnce);
    const { items } = await confirmPayouts({ outcomes: some });
    refused += items.filter(({ problem }) => problem !== undefined).length;
    onProgress(first + some.length);
  }
  return refused;
}
