import { type RateNewsMessage, rateNewsMessage } from "../../shared/contract/messages.ts";
import { announcedRates, type RatesVersion } from "../../shared/data/announced-rates.ts";
import { balances } from "../../shared/data/balances.ts";
import { settings } from "../../shared/data/settings.ts";
import { users } from "../../shared/data/users.ts";
import type { Notice } from "../../shared/domain/notice.ts";
import type { User } from "../../shared/domain/person.ts";
import { decide, noRates, type Promised, type RuleSet } from "../../shared/domain/rates.ts";
import { ownPart } from "../../shared/domain/rates-notice.ts";
import { standingOf } from "../../shared/domain/standing.ts";
import { soldBy, tierOf } from "../../shared/domain/tier.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import { derivedId } from "../../shared/policies/ids.ts";

type Deps = DepsOf<"rates/announce">;

/** Behind every place in the list of ambassadors. */
const all = "~";
/** What one transaction takes, less what notes how far it came. */
const atOnce = 99;

/**
 * Tells the ambassadors whose sales will earn something else what was announced, or that it was withdrawn. How far that came is noted in the
 * transaction that writes the notices: whatever ends it, the next try goes on from there, and a withdrawal reaches those who were told.
 */
export async function announceRates({ detail: { version } }: RateNewsMessage, deps: Deps): Promise<void> {
  for (;;) {
    const change = await deps.announcedRates.version(version);
    if (change?.firstDay === undefined) return;
    const isOver = change.withdrawnAt ? await takeBack(change, deps) : await tell(change, deps);
    if (isOver) return;
  }
}

/** Tells some. @returns whether all were told */
async function tell(change: RatesVersion, deps: Deps): Promise<boolean> {
  const after = change.toldThrough;
  if (after === all) return true;
  const { users, last = all } = await deps.users.hundredAfter(after, atOnce);
  const notices = await newsOf(users, change, deps);
  await deps.announcedRates.tell(change.version, { after, through: last }, notices, secondsOf(deps));
  return false;
}

/** Tells some of those who were told. @returns whether all of them were */
async function takeBack(change: RatesVersion, deps: Deps): Promise<boolean> {
  const [after, until] = [change.takenBackThrough, change.toldThrough];
  if (until === undefined || (after !== undefined && after >= until)) return true;
  const { users, last = all } = await deps.users.hundredAfter(after, atOnce);
  const told = users.filter(({ createdAt, id }) => `${createdAt}#${id}` <= until);
  const notices = (await newsOf(told, change, deps)).map(
    ({ id: _, userId, scope, email }): Notice => ({
      ...{ id: derivedId("ntc", "rates-kept", String(change.version), userId), userId, scope, email },
      ...{ kind: "rates_kept", firstDay: change.firstDay ?? "" },
    }),
  );
  await deps.announcedRates.tellWithdrawn(change.version, { after, through: last }, notices, secondsOf(deps));
  return false;
}

const secondsOf = (deps: Deps): number => Math.floor(deps.now().getTime() / 1000);

/** What those are told who sell, and will earn something else; an address that may be a stranger's is told nothing. */
async function newsOf(users: readonly User[], change: RatesVersion, deps: Deps): Promise<Notice[]> {
  const { version, firstDay: day = "", instead = 0 } = change;
  const [settings, before = noRates, sold] = await Promise.all([
    deps.settings.get(deps.shop.firstSettings),
    instead === 0 ? undefined : deps.announcedRates.version(instead),
    deps.balances.getMany(users.map(({ id }) => id)),
  ]);
  const { rateBps } = settings.programme;
  return users.flatMap(({ id: userId, scope, email, groupId, tierId, ...user }): Notice[] => {
    const whoBy = ({ tiers = [] }: RuleSet) => ({
      ...{ ambassadorId: userId, groupId, day },
      tierId: tierOf(tiers, { tierId, ...soldBy(sold.get(userId)) })?.id,
    });
    const isTold =
      !user.unconfirmed &&
      standingOf(user) !== "declined" &&
      ownPart(before, whoBy(before)) !== ownPart(change, whoBy(change));
    if (!isTold) return [];
    const [was, will] = [before, change].map((set: RuleSet) =>
      plainRate(decide("", { ...whoBy(set), code: "" }, set, rateBps)),
    );
    return [
      {
        ...{ id: derivedId("ntc", "rates", String(version), userId), scope, userId, email },
        ...{ kind: "rates_changed", firstDay: day },
        ...(was !== undefined && will !== undefined && was !== will && { wasBps: was, willBps: will }),
      },
    ];
  });
}

/** A rate that is one for every order. */
const plainRate = ({ rateBps, first }: Promised): number | undefined => (first ? undefined : rateBps);

export const handler = queue(
  "rates/announce",
  rateNewsMessage,
  { announcedRates, balances, settings, users },
  announceRates,
);
