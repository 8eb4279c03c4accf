import { TABLE } from "../../../infra/local/environment.ts";
import type { Change, Shown } from "../invariants/facts.ts";
import { readBoards, readEmails, readItems, readPayments } from "../invariants/observe.ts";
import { findingsOf } from "../invariants/violations.ts";
import { calm, type DeliveryPolicy } from "./delivery-policy.ts";
import type { Hit } from "./director.ts";
import { duplicateCauses } from "./duplicates.ts";
import type { Call, Fault } from "./faults.ts";
import { type Cookies, readPages } from "./pages.ts";
import { type Course, comeToRest, newCourse, runClock } from "./rest.ts";
import type { Shop } from "./shop.ts";
import type { World } from "./world.ts";

/** Something that people do with Herald, cut so that what may fail in it is one piece. */
export interface Flow {
  name: string;
  /** Where money moves, every pair of faults is tried as well; the news of it, and the rest, fail one by one. */
  about: "money" | "news" | "the rest";
  /** What comes before, undisturbed. @returns what may be disturbed, and what must hold of it at rest */
  begin(stage: Stage): Promise<Act>;
}

export interface Stage {
  world: World;
  shop: Shop;
  course: Course;
}

export interface Act {
  /** Each call that a function makes in here may go wrong. */
  act(): Promise<void>;
  /** What must hold at rest, beyond the invariants. @throws Error where it does not */
  check?(): Promise<void>;
  /** What somebody signs in with afterwards, where what was done ended the session that they had. */
  cookies?(): Promise<Partial<Cookies>>;
}

/** What became of a history. */
export interface Result {
  calls: Call[];
  hits: Hit[];
  /** A sentence each. */
  violations: string[];
  /** E-mails that came twice, by why they did. */
  duplicates: Record<string, number>;
  deliveries: number;
  redriven: number;
}

const hourMs = 3_600_000;

/** Runs a flow from the same beginning, with faults, lets it come to rest, and asserts every invariant, twice. */
export async function runHistory(
  world: World,
  shop: Shop,
  flow: Flow,
  faults: readonly Fault[] = [],
  policy: DeliveryPolicy = calm(),
): Promise<Result> {
  await world.reset();
  const course = newCourse(calm());
  const violations: string[] = [];
  const result: Result = { calls: [], hits: [], violations, duplicates: {}, deliveries: 0, redriven: 0 };
  const { director } = world;
  try {
    const { act, check, cookies } = await flow.begin({ world, shop, course });
    course.policy = policy;
    world.lambda.skewOf = () => (policy.skewMs === 0 ? 0 : policy.random.between(-policy.skewMs, policy.skewMs));
    director.arm(faults);
    try {
      await act();
    } finally {
      director.disarm();
      world.lambda.skewOf = () => 0;
      result.calls = [...director.calls];
      result.hits = [...director.hits];
    }
    await comeToRest(world, course);
    Object.assign(result, { deliveries: course.deliveries, redriven: course.redriven });
    const shown = await readPages(world, shop, (await cookies?.()) ?? {});
    const found = await findings(world, course.changes, shown);
    violations.push(...found.violations);
    await check?.();
    const { causes, unexplained } = duplicateCauses(found.duplicateEmails, result);
    result.duplicates = causes;
    if (unexplained > 0) violations.push(`${unexplained} e-mails came twice, and no fault explains it`);
    await letClockRun(world, course);
    const later = await findings(world, course.changes);
    violations.push(...later.violations.map((it) => `after the clock's runs: ${it}`));
    const more = later.duplicateEmails - found.duplicateEmails;
    if (more > 0) violations.push(`after the clock's runs: ${more} more e-mails came twice`);
  } catch (error) {
    violations.push(error instanceof Error ? error.message : String(error));
  }
  return result;
}

async function findings(world: World, changes: readonly Change[], shown?: Shown) {
  const { database, leaderboard, stripe, mail, secrets, ownerEmail } = world.cloud;
  const today = new Date().toISOString().slice(0, 10);
  const [items, boards, payments, emails] = await Promise.all([
    readItems(database.client, TABLE),
    readBoards({ url: leaderboard.url, token: secrets.upstashToken }, today.slice(0, 7)),
    readPayments(stripe.url, secrets.stripeKey),
    readEmails(mail.url),
  ]);
  return findingsOf({ items, boards, payments, emails, changes, ownerEmail, ...(shown && { shown }) }, today);
}

/** Redis loses everything, an hour passes, and what the clock starts puts everything right that is still open. */
async function letClockRun(world: World, course: Course): Promise<void> {
  await world.emptyRedis();
  world.passTime(1.2 * hourMs);
  await runClock(world, "checkout/expire");
  await runClock(world, "stats/aggregate");
  course.policy = calm();
  await comeToRest(world, course);
}
