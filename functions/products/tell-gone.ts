import { type GoneProduct, type GoneRun, goneProducts } from "../../shared/data/gone-products.ts";
import { links } from "../../shared/data/links.ts";
import { notices } from "../../shared/data/notices.ts";
import { products } from "../../shared/data/products.ts";
import { users } from "../../shared/data/users.ts";
import type { Notice } from "../../shared/domain/notice.ts";
import type { User } from "../../shared/domain/person.ts";
import { standingOf } from "../../shared/domain/standing.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { schedule } from "../../shared/lambda/schedule.ts";
import { derivedId } from "../../shared/policies/ids.ts";
import { linksThatHeld } from "../../shared/policies/links-that-held.ts";

type Deps = DepsOf<"products/tell-gone">;

/** Deletions are told of once they are so old, milliseconds: further apart no two clocks are, and somebody may still delete more. */
const settledMs = 10 * 60_000;
/** How many ambassadors' links are read side by side. */
const peopleAtOnce = 50;
/** So many products are named in one e-mail. */
const mostNamed = 10;

/**
 * Tells ambassadors whose links held products that were deleted since it last told any: one e-mail each, of all of them. Until when deletions count is
 * written down first, and how far it came after each part: whatever ends it, the next run goes on from there, and a notice is written
 * once, as its id follows from that and the person.
 */
export async function tellGone(deps: Deps): Promise<void> {
  let run = await deps.goneProducts.run();
  const until = run.until ?? new Date(deps.now().getTime() - settledMs).toISOString();
  if (run.through !== undefined && until <= run.through) return;
  const deleted = await deps.goneProducts.between(run.through, until);
  if (run.until === undefined) {
    if (deleted.length === 0) return;
    const begun = { ...run, until };
    if (!(await deps.goneProducts.note(run, begun))) return;
    run = begun;
  }
  const gone = await withoutRestored(deleted, deps);
  while (gone.length > 0) {
    const after = await tellSome(gone, until, run.after, deps);
    if (after === undefined) break;
    const further: GoneRun = { ...run, after };
    if (!(await deps.goneProducts.note(run, further))) return;
    run = further;
  }
  await deps.goneProducts.note(run, { through: until });
}

/** Somebody may have taken a deletion back. */
async function withoutRestored(deleted: readonly GoneProduct[], deps: Deps): Promise<GoneProduct[]> {
  const there = new Set((await deps.products.getMany(deleted.map(({ id }) => id))).map(({ id }) => id));
  return deleted.filter(({ id }) => !there.has(id));
}

/** @returns where these end, in the list of ambassadors; undefined where they end the list */
async function tellSome(
  gone: readonly GoneProduct[],
  until: string,
  after: string | undefined,
  deps: Deps,
): Promise<string | undefined> {
  const { users, last } = await deps.users.hundredAfter(after, peopleAtOnce);
  const told = users.filter((user) => standingOf(user) === "active" && !user.unconfirmed);
  const news = await Promise.all(told.map((user) => noticeFor(user, gone, until, deps)));
  const nowSeconds = Math.floor(deps.now().getTime() / 1_000);
  await deps.notices.insertMissing(
    news.filter((it) => it !== undefined),
    nowSeconds,
  );
  return last;
}

async function noticeFor(
  { id: userId, scope, email }: User,
  gone: readonly GoneProduct[],
  until: string,
  deps: Deps,
): Promise<Notice | undefined> {
  const held = await linksThatHeld(userId, new Set(gone.map(({ id }) => id)), deps);
  if (!held) return undefined;
  const titles = gone.filter(({ id }) => held.productIds.has(id)).map(({ title }) => title);
  return {
    ...{ id: derivedId("ntc", "gone", until, userId), scope, userId, email, kind: "products_gone" },
    ...{ titles: titles.slice(0, mostNamed), products: titles.length, links: held.links, empty: held.empty },
  };
}

export const handler = schedule("products/tell-gone", { goneProducts, links, notices, products, users }, tellGone);
