import type { Mutant } from "./mutant.ts";

const near = "open a link again and again";

/** How often links were opened, counted wrong. */
export const clickMutants: readonly Mutant[] = [
  {
    name: "a view counts as often as it comes",
    near,
    kind: "no deduplication",
    file: "shared/services/visitors.ts",
    find: 'redis.call("SADD", KEYS[3], id) == 1 then',
    replace: 'redis.call("SADD", KEYS[3], id) >= 0 then',
  },
  {
    name: "a day begins before the rest of the last one is written",
    near: "a link is opened before midnight and after it",
    kind: "lost write",
    file: "shared/policies/write-clicks.ts",
    find: "    await write(await endingBefore(some, deps), deps);\n",
    replace: "",
  },
  {
    name: "views that could not be counted count as done",
    near,
    kind: "swallowed error",
    file: "shared/lambda/queue.ts",
    find: "tellFailure(name, first, error);\n      return messages.map(() => false);",
    replace: "tellFailure(name, first, error);\n      return messages.map(() => true);",
  },
];
