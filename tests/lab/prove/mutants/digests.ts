import type { Mutant } from "./mutant.ts";

const digests = "a week is over, and its digests are asked for twice";

/** What a week brought, and what is no longer sold: told to too few, or not at all. */
export const digestMutants: readonly Mutant[] = [
  {
    name: "of a week's digests there is one marker for all",
    near: digests,
    kind: "wrong key",
    file: "functions/digests/send.ts",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the code's own text
    find: "`digest_${week}#${id}`",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the code's own text
    replace: "`digest_${week}#${id && 'all'}`",
  },
  {
    name: "an ambassador whose digest could not be sent is passed over",
    near: digests,
    kind: "swallowed error",
    file: "functions/digests/send.ts",
    find: "failed.has(markerOf(week, user))",
    replace: "failed.has(week)",
  },
  {
    name: "a week is noted before its digests are asked for",
    near: digests,
    kind: "marker before work",
    file: "functions/digests/begin.ts",
    find: "    await deps.digests.sendAll([",
    replace: "    await deps.digestWeeks.note(week);\n    await deps.digests.sendAll([",
  },
  {
    name: "an ambassador is told once and for all that a product is gone",
    near: "products of a link are deleted, two and then one",
    kind: "id not from its cause",
    file: "functions/products/tell-gone.ts",
    find: 'derivedId("ntc", "gone", until, userId)',
    replace: 'derivedId("ntc", "gone", userId)',
  },
];
