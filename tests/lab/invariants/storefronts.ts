import type { Item } from "./facts.ts";

/** Invariant 33: a storefront is open where its ambassador says theirs is called so, and each that they say they have is open, and theirs. */
export function storefrontViolations(items: readonly Item[]): string[] {
  const open = new Map(
    items.filter(({ type, openedAt }) => type === "storefront" && openedAt !== undefined).map((it) => [it.slug, it]),
  );
  const owned = items
    .filter(({ type, slug }) => type === "ownStorefront" && slug !== undefined)
    .map(({ pk, slug }) => ({ ambassadorId: String(pk).replace(/^\w+#/, ""), slug }));
  const calledNow = new Map(owned.map(({ ambassadorId, slug }) => [slug, ambassadorId]));
  return [
    ...[...open].flatMap(([slug, { ambassadorId }]) =>
      calledNow.get(slug) === ambassadorId
        ? []
        : [`storefront ${slug} is open, and ${ambassadorId} has another or none`],
    ),
    ...owned.flatMap(({ ambassadorId, slug }) =>
      open.get(slug)?.ambassadorId === ambassadorId
        ? []
        : [`${ambassadorId} has storefront ${slug}, which is not theirs or not open`],
    ),
  ];
}
