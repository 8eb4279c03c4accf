import type { Choice } from "../../parts/list/list-spec.ts";
import { words } from "./words.ts";

/** The filter of a list of ambassadors by their group. @param asked the one that the address names: until all are known it counts as one */
export function groupChoice(known: readonly { id: string; name: string }[] | undefined, asked: string | null): Choice {
  const one = asked ? [{ value: asked, label: "…" }] : [];
  const options = known?.map(({ id, name }) => ({ value: id, label: name })) ?? one;
  return { name: "group", label: words.group(), any: words.everyGroup(), options };
}
