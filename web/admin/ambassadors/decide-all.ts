import { maxDecided } from "../../../shared/contract/standings.ts";
import type { Ambassador, Decided } from "../api.ts";

/** Decides about any number of ambassadors: a request for every few, and what one of them did stays done. @returns what became of each */
export async function decideAll(
  ambassadors: readonly Pick<Ambassador, "id">[],
  ask: (ambassadorIds: string[]) => Promise<Decided>,
): Promise<Decided> {
  const items: Decided["items"] = [];
  for (let from = 0; from < ambassadors.length; from += maxDecided) {
    items.push(...(await ask(ambassadors.slice(from, from + maxDecided).map(({ id }) => id))).items);
  }
  return { items };
}
