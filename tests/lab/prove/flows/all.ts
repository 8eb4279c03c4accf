import type { Flow } from "../history.ts";
import { accountFlows } from "./accounts.ts";
import { applicationFlows, applicationRaces } from "./applications.ts";
import { attributionFlows, attributionRaces } from "./attribution.ts";
import { balanceFlows } from "./balances.ts";
import { catalogueFlows } from "./catalogue.ts";
import { clickFlows } from "./clicks.ts";
import { couponFlows, couponRaces } from "./coupons.ts";
import { deliveryFlows } from "./delivery.ts";
import { digestFlows } from "./digests.ts";
import { disputeFlows } from "./disputes.ts";
import { emailChoiceFlows } from "./email-choices.ts";
import { firstOrderFlows } from "./first-orders.ts";
import { givingFlows, givingRaces } from "./givings.ts";
import { goneProductFlows } from "./gone-products.ts";
import { groupFlows, groupRaces } from "./groups.ts";
import { invitationFlows, invitationRaces } from "./invitations.ts";
import { leavingFlows, leavingRaces } from "./leaving.ts";
import { linkPageFlows } from "./link-pages.ts";
import { lookFlows } from "./looks.ts";
import { moneyBackFlows } from "./money-back.ts";
import { lastPayoutFlows, payeeFlows, payeeRaces } from "./payees.ts";
import { payoutAskFlows, payoutAskRaces } from "./payout-asks.ts";
import { runCodeFlows, runCodeRaces } from "./payout-codes.ts";
import { payoutEndFlows } from "./payout-ends.ts";
import { payoutPartFlows } from "./payout-parts.ts";
import { payoutRaces } from "./payout-races.ts";
import { runWordFlows, runWordRaces } from "./payout-words.ts";
import { payoutFlows } from "./payouts.ts";
import { peopleFlows, peopleRaces } from "./people.ts";
import { questionFlows, questionRaces } from "./questions.ts";
import { raceFlows } from "./races.ts";
import { announcedRateFlows, rateFlows, rateRaces } from "./rates.ts";
import { refundEndFlows } from "./refunds-that-end.ts";
import { saleFlows } from "./sales.ts";
import { factorFlows, factorRaces } from "./second-factor.ts";
import { settingsFlows, settingsStorms } from "./settings.ts";
import { shipmentFlows, shipmentRaces } from "./shipments.ts";
import { slowFlows } from "./slow-workers.ts";
import { slugFlows, slugRaces } from "./slugs.ts";
import { storefrontFlows, storefrontRaces } from "./storefronts.ts";
import { teamFlows, teamRaces } from "./team.ts";
import { termsFlows, termsRaces } from "./terms.ts";
import { tierFlows } from "./tiers.ts";
import { timingFlows } from "./timing.ts";
import { troubleFlows } from "./troubles.ts";
import { upgradeFlows } from "./upgrade.ts";

/** Every flow whose calls fail one by one; together they run every function that calls anything outside. */
export const flows: readonly Flow[] = [
  ...saleFlows,
  ...timingFlows,
  ...moneyBackFlows,
  ...refundEndFlows,
  ...disputeFlows,
  ...balanceFlows,
  ...payoutFlows,
  ...payoutPartFlows,
  ...payoutEndFlows,
  ...runWordFlows,
  ...runCodeFlows,
  ...payoutAskFlows,
  ...givingFlows,
  ...lookFlows,
  ...shipmentFlows,
  ...deliveryFlows,
  ...accountFlows,
  ...peopleFlows,
  ...applicationFlows,
  ...invitationFlows,
  ...catalogueFlows,
  ...goneProductFlows,
  ...linkPageFlows,
  ...slugFlows,
  ...storefrontFlows,
  ...clickFlows,
  ...settingsFlows,
  ...rateFlows,
  ...couponFlows,
  ...attributionFlows,
  ...announcedRateFlows,
  ...tierFlows,
  ...firstOrderFlows,
  ...upgradeFlows,
  ...emailChoiceFlows,
  ...digestFlows,
  ...teamFlows,
  ...leavingFlows,
  ...termsFlows,
  ...factorFlows,
  ...groupFlows,
  ...payeeFlows,
  ...lastPayoutFlows,
  ...questionFlows,
];

/** Those that only a storm gives a meaning. */
export const stormFlows: readonly Flow[] = [
  ...raceFlows,
  ...peopleRaces,
  ...applicationRaces,
  ...invitationRaces,
  ...slowFlows,
  ...troubleFlows,
  ...settingsStorms,
  ...rateRaces,
  ...couponRaces,
  ...slugRaces,
  ...storefrontRaces,
  ...attributionRaces,
  ...teamRaces,
  ...leavingRaces,
  ...termsRaces,
  ...factorRaces,
  ...groupRaces,
  ...payoutRaces,
  ...runWordRaces,
  ...runCodeRaces,
  ...payoutAskRaces,
  ...givingRaces,
  ...payeeRaces,
  ...questionRaces,
  ...shipmentRaces,
];

/** @throws Error where there is none of that name */
export function flowOf(name: string): Flow {
  const all = [...flows, ...stormFlows];
  const flow = all.find((it) => it.name === name);
  if (!flow) throw new Error(`There is no flow "${name}". There are: ${all.map((it) => it.name).join("; ")}.`);
  return flow;
}
