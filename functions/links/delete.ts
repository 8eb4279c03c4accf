import { deleteLink as route } from "../../shared/contract/links.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { links } from "../../shared/data/links.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { ownLink } from "../../shared/policies/own-link.ts";

/**
 * An ambassador deletes a link that sold nothing; its slug is given back. What was earned through a link keeps its name: such a link is
 * archived.
 */
export async function deleteLink(
  { code }: InputOf<typeof route>,
  deps: DepsOf<"links/delete">,
  caller: Caller,
): Promise<void> {
  for (;;) {
    const link = await ownLink(code, caller.id, deps);
    const sold = await deps.statistics.linkCountersOf(caller.id, [code]);
    if (sold.has(code)) throw new AppError("link_in_use", "Something was sold through this link. Archive it instead.");
    // Refused where it has another slug meanwhile, or is gone: it is looked at again.
    if (await deps.links.delete(link)) return;
  }
}

export const handler = signedIn(route, { links, statistics }, deleteLink);
