import { listAmbassadors as route } from "../../shared/contract/ambassadors.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { users } from "../../shared/data/users.ts";
import type { DepsOf } from "../../shared/edge/parts.ts";
import { signedIn } from "../../shared/edge/signed-in.ts";

/** The owner lists the ambassadors with orders and revenue. */
export async function listAmbassadors(input: InputOf<typeof route>, deps: DepsOf<"ambassadors/list">) {
  const page = await deps.users.listAmbassadors(input);
  const { currency } = deps.shop;
  const items = page.items.map(({ ambassadorMinor, ...user }) => ({
    ...user,
    revenueMinor: ambassadorMinor,
    currency,
  }));
  return { ...page, items };
}

export const handler = signedIn(route, { users }, listAmbassadors);
