import type { InputOf } from "../../shared/contract/route.ts";
import { updateSettings as route } from "../../shared/contract/settings.ts";
import { settings } from "../../shared/data/settings.ts";
import { checkStep } from "../../shared/domain/currency.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/**
 * The owner changes sections of the settings; the others stay. Orders that are there keep what they were placed under. A change made
 * from an older version is refused: whoever made it has not seen what it would undo.
 */
export async function updateSettings(input: InputOf<typeof route>, { settings, shop }: DepsOf<"settings/update">) {
  const { ifMatch, ...sections } = input;
  if (sections.payouts) checkStep("payouts.minimumMinor", sections.payouts.minimumMinor, shop.currency);
  const after = await settings.update(shop.firstSettings, (before) => {
    if (ifMatch !== undefined && ifMatch !== before.version) throw stale();
    const { brand = before.brand, programme = before.programme, payouts = before.payouts } = sections;
    const { delivery = before.delivery, legal = before.legal, contact = before.contact } = sections;
    const { notifications = before.notifications } = sections;
    const decided = [...new Set([...(before.decided ?? []), ...Object.keys(sections)])].sort();
    return { ...before, brand, programme, payouts, delivery, legal, contact, notifications, decided };
  });
  return { ...after, currency: shop.currency };
}

const stale = () => new AppError("stale_version", "The settings were changed since you read them.");

export const handler = signedIn(route, { settings }, updateSettings);
