import { attributionMutants } from "./attribution.ts";
import { clickMutants } from "./clicks.ts";
import { couponMutants } from "./coupons.ts";
import { deliveryMutants } from "./delivery.ts";
import { digestMutants } from "./digests.ts";
import { firstOrderMutants } from "./first-orders.ts";
import { givingMutants } from "./givings.ts";
import { groupMutants } from "./groups.ts";
import { ledgerMutants } from "./ledger.ts";
import { lookMutants } from "./looks.ts";
import { messageMutants } from "./messages.ts";
import type { Mutant } from "./mutant.ts";
import { orderNumberMutants } from "./order-numbers.ts";
import { orderMutants } from "./orders.ts";
import { payeeMutants } from "./payees.ts";
import { payoutMutants } from "./payouts.ts";
import { peopleMutants } from "./people.ts";
import { questionMutants } from "./questions.ts";
import { rateMutants } from "./rates.ts";
import { searchMutants } from "./search.ts";
import { factorMutants } from "./second-factor.ts";
import { settingsMutants } from "./settings.ts";
import { shipmentMutants } from "./shipments.ts";
import { slugMutants } from "./slugs.ts";
import { storefrontMutants } from "./storefronts.ts";
import { teamMutants } from "./team.ts";
import { tierMutants } from "./tiers.ts";

/** The money path broken on purpose, once in each way that a good engineer might get it wrong. */
export const mutants: readonly Mutant[] = [
  ...ledgerMutants,
  ...orderMutants,
  ...orderNumberMutants,
  ...lookMutants,
  ...messageMutants,
  ...searchMutants,
  ...settingsMutants,
  ...rateMutants,
  ...tierMutants,
  ...firstOrderMutants,
  ...couponMutants,
  ...attributionMutants,
  ...deliveryMutants,
  ...peopleMutants,
  ...teamMutants,
  ...factorMutants,
  ...groupMutants,
  ...payoutMutants,
  ...givingMutants,
  ...questionMutants,
  ...payeeMutants,
  ...clickMutants,
  ...shipmentMutants,
  ...slugMutants,
  ...storefrontMutants,
  ...digestMutants,
];

/** @throws Error where there is none of that name */
export function mutantOf(name: string): Mutant {
  const mutant = mutants.find((it) => it.name === name);
  if (!mutant) throw new Error(`There is no mutant "${name}".`);
  return mutant;
}
