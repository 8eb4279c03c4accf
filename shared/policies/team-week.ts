import type { clicks } from "../data/clicks.ts";
import type { orderSearch } from "../data/order-search.ts";
import type { orders } from "../data/orders.ts";
import type { payoutRuns } from "../data/payout-runs.ts";
import type { questions } from "../data/questions.ts";
import type { statistics } from "../data/statistics.ts";
import type { users } from "../data/users.ts";
import { shopClicks } from "../domain/clicks.ts";
import { type Count, daysOfWeek, figuresOf, type Needs, type TeamWeek, withWeekBefore } from "../domain/digest.ts";
import type { Order } from "../domain/order.ts";
import { addDays } from "../domain/period.ts";
import { standingOf } from "../domain/standing.ts";

interface Deps {
  clicks: Pick<ReturnType<(typeof clicks)["reads"]>, "ofPeriod">;
  orders: Pick<ReturnType<(typeof orders)["reads"]>, "list">;
  orderSearch: Pick<ReturnType<(typeof orderSearch)["reads"]>, "find">;
  payoutRuns: Pick<ReturnType<(typeof payoutRuns)["reads"]>, "list">;
  questions: Pick<ReturnType<(typeof questions)["reads"]>, "listOpen">;
  statistics: Pick<ReturnType<(typeof statistics)["reads"]>, "shopDays">;
  users: Pick<ReturnType<(typeof users)["reads"]>, "hundredAfter" | "listStanding">;
}

/** More of what waits is not counted: whoever has so many looks at the list. */
const limit = 50;

/** What the shop's week and the one before it came to, who joined, and what waits for the team by now. Counters and indexes are read, nothing else. */
export async function teamWeek(week: string, currency: string, deps: Deps): Promise<TeamWeek> {
  const period = withWeekBefore(week);
  const [counted, opened, joined, waiting] = await Promise.all([
    deps.statistics.shopDays(period),
    deps.clicks.ofPeriod(shopClicks.ambassadorId, period),
    joinedIn(week, deps),
    whatWaits(deps),
  ]);
  const of = (monday: string) => figuresOf(monday, counted, opened.days);
  return { week, currency, ...of(week), before: of(addDays(week, -7)), joined, ...waiting };
}

/** How many became ambassadors; whoever waits for an answer, or was declined, is none. */
async function joinedIn(week: string, deps: Pick<Deps, "users">): Promise<number> {
  const dayAfter = addDays(daysOfWeek(week).to, 1);
  let joined = 0;
  for (let after: string | undefined = week; after !== undefined; ) {
    const { users, last }: Awaited<ReturnType<typeof deps.users.hundredAfter>> = await deps.users.hundredAfter(after);
    const inWeek = users.filter(({ createdAt }) => createdAt < dayAfter);
    joined += inWeek.filter((user) => standingOf(user) === "active").length;
    after = inWeek.length < users.length ? undefined : last;
  }
  return joined;
}

async function whatWaits(deps: Deps): Promise<Pick<TeamWeek, "needs" | "disputesDueBy">> {
  const [disputed, due, runs, applied, asked] = await Promise.all([
    deps.orders.list({ status: "DISPUTED", abandoned: "show", sort: "oldest", limit }),
    deps.orderSearch.find({ isDue: true, sort: "oldest", limit }),
    deps.payoutRuns.list({ state: "waiting", sort: "oldest", limit }),
    deps.users.listStanding("applied", { limit }),
    deps.questions.listOpen({ limit }),
  ]);
  const needs: Needs = {
    disputes: countOf(disputed),
    toShip: countOf(due),
    payoutRuns: countOf(runs),
    applications: countOf(applied),
    questions: countOf(asked),
  };
  const disputesDueBy = firstDeadline(disputed.items);
  return { needs, ...(disputesDueBy !== undefined && { disputesDueBy }) };
}

const countOf = ({ items, nextCursor }: { items: readonly unknown[]; nextCursor?: string | undefined }): Count => ({
  count: items.length,
  isMore: nextCursor !== undefined,
});

/** Until when the first of them can be answered, where a bank says so. */
const firstDeadline = (disputed: readonly Order[]): string | undefined =>
  disputed
    .flatMap(({ disputes }) =>
      Object.values(disputes).flatMap(({ status, dueBy }) => (status === "open" && dueBy) || []),
    )
    .sort()[0];
