import type { Mutant } from "./mutant.ts";

const raced = "two ambassadors take one slug";
const changed = "call a link by a slug, then another, and delete that";

/** What links are called in their addresses, broken. */
export const slugMutants: readonly Mutant[] = [
  {
    name: "a slug is taken from whoever has it",
    near: raced,
    kind: "dropped condition",
    file: "shared/data/slugs.ts",
    find: 'expression: "attribute_not_exists(pk) OR (ambassadorId = :own AND attribute_not_exists(code))",',
    replace: 'expression: "attribute_not_exists(pk) OR ambassadorId = :own OR attribute_exists(pk)",',
  },
  {
    name: "a slug that was given back is anybody's",
    near: changed,
    kind: "dropped condition",
    file: "shared/data/slugs.ts",
    find: "(ambassadorId = :own AND attribute_not_exists(code))",
    replace:
      "(ambassadorId <> :own AND attribute_not_exists(code)) OR (ambassadorId = :own AND attribute_not_exists(code))",
  },
  {
    name: "a link that is deleted keeps its slug",
    near: changed,
    kind: "lost write",
    file: "shared/data/links.ts",
    find: "slugWrites(before, { ...before, slug: undefined })",
    replace: "slugWrites(before, before)",
  },
];
