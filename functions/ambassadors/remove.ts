import type { InputOf } from "../../shared/contract/route.ts";
import { removeAmbassador as route } from "../../shared/contract/standings.ts";
import { erasures } from "../../shared/data/erasures.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { leave } from "../../shared/policies/leaving.ts";

/** An owner takes somebody out of the programme, as if they had left: at their wish, or by the owner's decision. */
export async function removeAmbassador({ ambassadorId }: InputOf<typeof route>, deps: DepsOf<"ambassadors/remove">) {
  const user = await leave(ambassadorId, true, deps);
  if (!user) throw new AppError("not_found", "There is no such ambassador.");
}

export const handler = signedIn(route, { erasures }, removeAmbassador);
