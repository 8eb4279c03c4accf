import { useGroups } from "../groups/group-queries.ts";
import { useRates } from "../rates/use-rates.tsx";
import type { PlaceName } from "./audit-sentences.ts";

/** What a group or a tier is called. */
export function usePlaceName(): PlaceName {
  const [groups, rates] = [useGroups(), useRates()];
  const all = [...(groups.data?.items ?? []), ...(rates.data?.tiers ?? [])];
  return (id) => all.find((it) => it.id === id)?.name;
}
