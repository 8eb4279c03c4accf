import type { InputOf } from "../../shared/contract/route.ts";
import { reinstateAmbassador as route } from "../../shared/contract/standings.ts";
import { standings } from "../../shared/data/standings.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { reinstated } from "../../shared/policies/notice.ts";
import { moveAmbassador } from "../../shared/policies/standing.ts";

/** The owner lets a suspended ambassador go on: their links sell again at once. */
export async function reinstateAmbassador(
  { ambassadorId }: InputOf<typeof route>,
  deps: DepsOf<"ambassadors/reinstate">,
) {
  await moveAmbassador({ ambassadorId, move: "reinstate", notice: reinstated }, deps);
}

export const handler = signedIn(route, { standings }, reinstateAmbassador);
