import type { InputOf } from "../../shared/contract/route.ts";
import { updateSettings as route } from "../../shared/contract/settings.ts";
import { settings } from "../../shared/data/settings.ts";
import { team } from "../../shared/data/team.ts";
import { checkStep } from "../../shared/domain/currency.ts";
import { AppError, problemAt } from "../../shared/domain/errors.ts";
import { payoutRules } from "../../shared/domain/payout-rules.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { otherPayers } from "../../shared/policies/second-person.ts";

/**
 * The owner changes sections of the settings; the others stay. Orders that are there keep what they were placed under. A change made
 * from an older version is refused: whoever made it has not seen what it would undo.
 */
export async function updateSettings(input: InputOf<typeof route>, deps: DepsOf<"settings/update">, caller: Caller) {
  const { settings, shop } = deps;
  const { ifMatch, ...sections } = input;
  const { payouts: rules, deliveryTerms: terms } = sections;
  if (rules) checkStep("payouts.minimumMinor", rules.minimumMinor, shop.currency);
  if (terms) checkStep("deliveryTerms.feeMinor", terms.feeMinor, shop.currency);
  if (rules?.secondPerson && (await otherPayers(caller.id, deps)).length === 0) throw noSecondPerson();
  const after = await settings.update(shop.firstSettings, (before) => {
    if (ifMatch !== undefined && ifMatch !== before.version) throw stale();
    const { brand = before.brand } = sections;
    const { rateNoticeDays: days, saleGoesTo: first } = before.programme;
    const { rateNoticeDays = days, saleGoesTo = first } = sections.programme ?? {};
    const programme = { ...before.programme, ...sections.programme, rateNoticeDays, saleGoesTo };
    if (programme.rateBps < before.programme.rateBps && days > 0) throw noticeNeeded(days);
    const payouts = rules ? payoutRules(rules, before.payouts, deps.now().toISOString()) : before.payouts;
    const { delivery = before.delivery, deliveryTerms = before.deliveryTerms, tax = before.tax } = sections;
    const { legal = before.legal, contact = before.contact } = sections;
    const { notifications = before.notifications } = sections;
    const decided = [...new Set([...(before.decided ?? []), ...Object.keys(sections)])].sort();
    return {
      ...before,
      brand,
      programme,
      payouts,
      delivery,
      deliveryTerms,
      tax,
      legal,
      contact,
      notifications,
      decided,
    };
  });
  return { ...after, currency: shop.currency };
}

/** What ambassadors are told ahead, the settings can't change from one order to the next. */
function noticeNeeded(days: number): AppError {
  const message = `Ambassadors are told ${days} days before they earn less. Announce it by a rule for everything, from a day on.`;
  const errors = [{ path: "programme.rateBps", code: "notice_needed", message } as const];
  return new AppError("notice_needed", message, { errors, params: { days: String(days) } });
}

/** A run would wait for good. */
const noSecondPerson = () =>
  problemAt("payouts.secondPerson", "no_second_person", "Nobody else may pay who could approve a run.");

const stale = () => new AppError("stale_version", "The settings were changed since you read them.");

export const handler = signedIn(route, { settings, team }, updateSettings);
