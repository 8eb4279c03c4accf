import { afterBearing } from "../../../shared/domain/bearing.ts";
import { commissionOf } from "../../../shared/domain/commission.ts";
import { roundHalfUp } from "../../../shared/domain/money.ts";
import { termsOf } from "../../../shared/domain/rates.ts";
import { taxedBy } from "../../../shared/domain/tax.ts";
import { parseMoney } from "../../parts/parse-money.ts";
import { shop } from "../../shop/shop.ts";
import { bpsOf } from "../settings/fields.ts";

/** What was typed of a coupon that decides on what a sale earns. */
interface Typed {
  gives: string;
  offBps: string;
  offMinor: string;
  bears: string;
  bearsBps: string;
}

/** Which part of a discount an ambassador bears, basis points, as it was typed; not a number where that is not one. */
export const bearsOf = ({ bears, bearsBps }: Pick<Typed, "bears" | "bearsBps">): number => {
  if (bears === "both") return bpsOf(bearsBps);
  return bears === "ambassador" ? 10_000 : 0;
};

/**
 * What a buyer pays of a price, and what that earns with and without what its ambassador bears; each rounded as an order of it would be.
 * @returns undefined while what was typed is no coupon yet
 */
export function exampleOf(priceMinor: number, typed: Typed, rateBps: number) {
  const bearsBps = bearsOf(typed);
  const off =
    typed.gives === "percent" ? ofPercent(priceMinor, bpsOf(typed.offBps)) : parseMoney(typed.offMinor, shop.currency);
  if (off === undefined || !(off > 0) || !(bearsBps >= 0 && bearsBps <= 10_000)) return undefined;
  const discountMinor = Math.min(off, priceMinor);
  const amountMinor = priceMinor - discountMinor;
  const line = { amountMinor, ...taxedBy(shop.tax) };
  const terms = termsOf({ ...line, quantity: 1 }, { rateBps }, undefined);
  const borne = afterBearing({ ...line, discountMinor }, terms, bearsBps);
  return {
    paidMinor: amountMinor,
    fullMinor: commissionOf({ ...line, ...terms }),
    earnsMinor: commissionOf({ ...line, ...borne }),
  };
}

const ofPercent = (priceMinor: number, bps: number) =>
  bps > 0 && bps <= 10_000 ? roundHalfUp(BigInt(priceMinor) * BigInt(bps), 10_000n) : undefined;
