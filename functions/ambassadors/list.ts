import { listAmbassadors as route } from "../../shared/contract/ambassadors.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { users } from "../../shared/data/users.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { ambassadorAnswer } from "../../shared/views/ambassador.ts";

/** The owner lists the ambassadors with orders and revenue. */
export async function listAmbassadors(input: InputOf<typeof route>, deps: DepsOf<"ambassadors/list">) {
  const page = await deps.users.listAmbassadors(input);
  const sold = await deps.balances.getMany(page.items.map((user) => user.id));
  const items = page.items.map((user) => ambassadorAnswer(user, deps.shop.currency, sold.get(user.id)));
  return { ...page, items };
}

export const handler = signedIn(route, { balances, users }, listAmbassadors);
