import { words } from "./words.ts";

/** That so many questions wait for an answer, or more than so many. */
export const questionsWait = ({ count }: { count: number }, areMore = false): string =>
  areMore ? words.manyWait({ count }) : words.wait({ count });
