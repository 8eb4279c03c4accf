import { maxLinks, maxLinksInHour, createLink as route } from "../../shared/contract/links.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { ConditionFailed } from "../../shared/data/condition-failed.ts";
import { links } from "../../shared/data/links.ts";
import { products } from "../../shared/data/products.ts";
import { terms } from "../../shared/data/terms.ts";
import { AppError, problemAt } from "../../shared/domain/errors.ts";
import type { Link } from "../../shared/domain/link.ts";
import { publicName } from "../../shared/domain/person.ts";
import { maySell, notActive, standingOf } from "../../shared/domain/standing.ts";
import { latestAccepted } from "../../shared/domain/terms.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { countBy, refuse } from "../../shared/policies/attempt-limit.ts";
import { derivedLinkCode, fingerprint, newLinkCode } from "../../shared/policies/ids.ts";
import { linkOf } from "../../shared/views/link.ts";

type Deps = DepsOf<"links/create">;

/** Those that exist. An eventual read may miss what was put up within the last second: then all are read again. */
async function findProducts(productIds: string[], { products }: Deps) {
  const found = await products.getMany(productIds, { eventual: true });
  return found.length === productIds.length ? found : products.getMany(productIds);
}

/** A script is told when to go on. */
const inHour = (callerId: string) => [
  { subject: `link#${fingerprint(callerId)}`, max: maxLinksInHour, windowSeconds: 3_600 },
];

/**
 * An ambassador publishes a shareable link; asked again under the same key, it is the same link. Fails `not_found` where a product
 * is gone; `not_active` for one who is not; `terms_not_accepted` for who has accepted no version of them, where there is one; `link_limit` or `too_many_attempts` for who has, or makes, more links than anybody shares.
 */
export async function createLink({ productIds, idempotencyKey }: InputOf<typeof route>, deps: Deps, caller: Caller) {
  const user = await caller.user();
  if (!maySell(standingOf(user))) throw notActive(standingOf(user));
  const [found, counted, unread] = await Promise.all([
    findProducts(productIds, deps),
    countBy(inHour(caller.id), deps),
    latestAccepted(user) ? undefined : deps.terms.current({ eventual: true }),
  ]);
  if (unread) throw new AppError("terms_not_accepted", "Accept the terms of the programme first.");
  refuse(counted, `You made ${maxLinksInHour} links within an hour. Share those first, and try again later.`);
  if (found.length !== productIds.length) {
    const existing = new Set(found.map((product) => product.id));
    const index = productIds.findIndex((id) => !existing.has(id));
    throw problemAt(`productIds.${index}`, "not_found", "This product does not exist any more.");
  }
  const link = {
    code: idempotencyKey ? derivedLinkCode(caller.id, idempotencyKey) : newLinkCode(),
    ambassadorId: caller.id,
    ambassadorName: publicName(user),
    productIds,
    createdAt: deps.now().toISOString(),
  };
  const made = await insertOnce(link, deps);
  return linkOf(made, found, deps.shop.appUrl);
}

/** Keeps a new link, or finds the one that the same request made before. */
async function insertOnce(link: Link, deps: Deps): Promise<Link> {
  try {
    await deps.links.insert(link, maxLinks);
    return link;
  } catch (error) {
    const earlier = error instanceof ConditionFailed ? await deps.links.get(link.code) : undefined;
    if (!earlier) throw error;
    if (earlier.productIds.join() === link.productIds.join()) return earlier;
    throw new AppError("idempotency_key_reused", "This Idempotency-Key was used for another link.");
  }
}

export const handler = signedIn(route, { attempts, links, products, terms }, createLink);
