import { updateRates as route } from "../../shared/contract/rates.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { announcedRates } from "../../shared/data/announced-rates.ts";
import { groups } from "../../shared/data/groups.ts";
import { products } from "../../shared/data/products.ts";
import { changesOf, rates } from "../../shared/data/rates.ts";
import { settings } from "../../shared/data/settings.ts";
import { users } from "../../shared/data/users.ts";
import { AppError, invalidField } from "../../shared/domain/errors.ts";
import { dayIn } from "../../shared/domain/payout-schedule.ts";
import { addDays } from "../../shared/domain/period.ts";
import { noRates, type Rates, type Rules } from "../../shared/domain/rates.ts";
import { beginningOf, sameRules, takesFrom } from "../../shared/domain/rates-notice.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { shownRates } from "../../shared/policies/shown-rates.ts";
import { asRules } from "../../shared/policies/written-rates.ts";
import * as words from "../../shared/words/en/fields.ts";

type Deps = DepsOf<"rates/update">;

/** For how long a change can be undone without notice, by which somebody earns more: a slip of the hand is not a promise yet. */
const undoneWithinMs = 900_000;

/**
 * The owner says what new orders earn, at once or from a day on. What makes any sale earn less may hold only once the notice is over that the
 * settings promise. Orders that are there keep what they were placed under. A change made from an older version is refused: whoever made
 * it has not seen what it would undo.
 */
export async function updateRates(input: InputOf<typeof route>, deps: Deps) {
  const { ifMatch, firstDay } = input;
  const now = deps.now();
  const shop = await deps.settings.get(deps.shop.firstSettings);
  const { currency } = deps.shop;
  const { timeZone } = shop.contact;
  const after = await deps.rates.update(now.toISOString(), async (before) => {
    const written = asRules(input, { currency, now, known: before.next?.tiers ?? before.tiers });
    // Asked again, as the answer was lost.
    if (before.next?.firstDay === firstDay && before.next && sameRules(before.next, written)) return undefined;
    if (ifMatch !== undefined && ifMatch !== changesOf(before)) throw stale();
    if (before.next) throw announced();
    const today = dayIn(timeZone, now);
    if (firstDay !== undefined && firstDay <= today) throw invalidField("firstDay", words.day_ahead());
    const { rateBps, rateNoticeDays } = shop.programme;
    const earliest = addDays(today, rateNoticeDays);
    const isTooSoon = (firstDay ?? today) < earliest;
    if (isTooSoon && takesFrom(before, written, rateBps, firstDay ?? today) && !(await isUndone(before, written, deps)))
      throw noticeNeeded(earliest);
    return { ...written, ...(firstDay && { from: { firstDay, holdsFrom: beginningOf(firstDay, timeZone) } }) };
  });
  return shownRates(after, shop, deps);
}

/** Whether rules are those that held before the last change, which was made a moment ago. */
async function isUndone({ version }: Rates, written: Rules, deps: Deps): Promise<boolean> {
  const made = await deps.announcedRates.version(version);
  if (made?.at === undefined || made.firstDay || made.instead === undefined) return false;
  if (deps.now().getTime() - Date.parse(made.at) > undoneWithinMs) return false;
  const before = made.instead === 0 ? noRates : await deps.announcedRates.version(made.instead);
  return before !== undefined && sameRules(before, written);
}

const stale = () => new AppError("stale_version", "The rates were changed since you read them.");
const announced = () => new AppError("change_announced", "Other rates are announced. Withdraw them first, or wait.");
const noticeNeeded = (firstDay: string) =>
  new AppError("notice_needed", `Somebody would earn less: that may hold from ${firstDay} on.`, {
    params: { firstDay },
  });

export const handler = signedIn(route, { announcedRates, groups, products, rates, settings, users }, updateRates);
