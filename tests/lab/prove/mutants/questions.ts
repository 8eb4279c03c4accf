import type { Mutant } from "./mutant.ts";

/** What ambassadors ask about their money, broken. */
export const questionMutants: readonly Mutant[] = [
  {
    name: "a question that is sent again is another one",
    near: "ask about one's balance, twice the same, and be answered once",
    kind: "wrong key",
    file: "functions/questions/ask.ts",
    find: 'derivedId("que", caller.id, input.idempotencyKey)',
    replace: 'derivedId("que", caller.id, input.idempotencyKey, deps.now().toISOString())',
  },
  {
    name: "of two who answer at once the second one replaces what was said",
    near: "a question is asked twice at once, and answered by two",
    kind: "dropped condition",
    file: "shared/data/questions.ts",
    find: "condition: equal({ id, answer: undefined }),",
    replace: "condition: equal({ id }),",
  },
  {
    name: "what somebody asked stays when they leave",
    near: "leave while a sale is being completed",
    kind: "lost write",
    file: "functions/ambassadors/erase.ts",
    find: "  await each(erasures.questions(ambassadorId), erasures.deleteTrace);",
    replace: "",
  },
];
