import { Problem } from "../../client/problem.ts";

/** What an answer of many says of one that was refused, as if it had been asked for alone. */
export function refusalOf({
  items,
}: {
  items: readonly { problem?: { code: string; detail: string } | undefined }[];
}): Problem | undefined {
  const problem = items.find((item) => item.problem !== undefined)?.problem;
  return problem && new Problem("payout_state", problem.detail, { status: 409 });
}
