import type { InputOf } from "../../shared/contract/route.ts";
import { suspendAmbassador as route } from "../../shared/contract/standings.ts";
import { standings } from "../../shared/data/standings.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { suspended } from "../../shared/policies/notice.ts";
import { moveAmbassador } from "../../shared/policies/standing.ts";

/**
 * The owner suspends an ambassador: from then on nothing is sold through their links, and what they earned stays theirs and waits.
 * Orders that were placed before can still be paid. Asked again, it stays with its first reason.
 */
export async function suspendAmbassador(
  { ambassadorId, reason }: InputOf<typeof route>,
  deps: DepsOf<"ambassadors/suspend">,
) {
  await moveAmbassador(
    { ambassadorId, move: "suspend", reason, notice: (user, now) => suspended(user, reason, now) },
    deps,
  );
}

export const handler = signedIn(route, { standings }, suspendAmbassador);
