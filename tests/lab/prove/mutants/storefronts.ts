import type { Mutant } from "./mutant.ts";

const raced = "two ambassadors open storefronts of one slug, as one calls theirs something else";
const changed = "open a storefront, show it, call it something else, close it";
const file = "shared/data/storefronts.ts";

/** Pages of all that an ambassador recommends, broken. */
export const storefrontMutants: readonly Mutant[] = [
  {
    name: "a storefront's slug is taken from whoever has it",
    near: raced,
    kind: "dropped condition",
    file,
    find: 'expression: "attribute_not_exists(pk) OR (ambassadorId = :own AND attribute_not_exists(openedAt))",',
    replace: 'expression: "attribute_not_exists(pk) OR ambassadorId = :own OR attribute_exists(pk)",',
  },
  {
    name: "a storefront that is called something else is found by what it was called",
    near: changed,
    kind: "lost write",
    file,
    find: "...(before !== undefined && { gaveBack: givingBack(before, ambassadorId) }),",
    replace: "",
  },
  {
    name: "of two storefronts that are opened at once the first stays open",
    near: raced,
    kind: "dropped condition",
    file,
    find: "condition: equal({ slug: before }) };",
    replace: "};",
  },
];
