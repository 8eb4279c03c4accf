import { readSteps as route } from "../../shared/contract/onboarding.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { invitations } from "../../shared/data/invitations.ts";
import { products } from "../../shared/data/products.ts";
import { settings } from "../../shared/data/settings.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { terms } from "../../shared/data/terms.ts";
import { users } from "../../shared/data/users.ts";
import { shopSteps, stepsDone } from "../../shared/domain/first-steps.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { stripeKey } from "../../shared/services/stripe-key.ts";

const first = { limit: 1 };

/**
 * The owner sees how far the shop is set up. The cost is that of the first of each thing, however many there are; whoever has sold has
 * shown that payments come in, and only before that Stripe is asked.
 */
export async function readSteps(_input: InputOf<typeof route>, deps: DepsOf<"onboarding/read">) {
  const { shop } = deps;
  const nowSeconds = Math.floor(deps.now().getTime() / 1000);
  const [settings, product, terms, ambassador, invitation, soldOn] = await Promise.all([
    deps.settings.get(shop.firstSettings),
    deps.products.list({ ...first, search: "", sort: "newest" }),
    deps.terms.current(),
    deps.users.listAmbassadors(first),
    deps.invitations.listOpen({ ...first, sort: "newest" }, nowSeconds),
    deps.statistics.firstShopDay(),
  ]);
  const hasSold = soldOn !== undefined;
  const done = stepsDone({
    settings,
    first: shop.firstSettings,
    hasProduct: product.items.length > 0,
    isPaymentConnected: hasSold || (await deps.stripeKey.isTaken()),
    hasTerms: terms !== undefined,
    hasAmbassadors: ambassador.items.length + invitation.items.length > 0,
    hasSold,
  });
  return { items: shopSteps.map((step) => ({ step, isDone: done[step] })) };
}

export const handler = signedIn(
  route,
  { invitations, products, settings, statistics, stripeKey, terms, users },
  readSteps,
);
