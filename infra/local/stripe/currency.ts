import { wrongParam } from "./stripe-error.ts";

/** Source: docs.stripe.com/currencies. Amounts are in the currency's smallest unit, which these have none below. */
const zeroDecimal = new Set("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" "));
const threeDecimal = new Set("bhd jod kwd omr tnd".split(" "));

const supported = new Set(
  (
    "usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf " +
    "clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl hrk htg huf idr " +
    "ils inr isk jmd jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr " +
    "mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd " +
    "shp sle sos srd std szl thb tjs tnd top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf xcd xof xpf yer zar zmw"
  ).split(" "),
);

/** Source: docs.stripe.com/currencies#minimum-and-maximum-charge-amounts. Elsewhere it is the worth of 50 US cents. */
const minimums: Record<string, number> = {
  aed: 200,
  czk: 1500,
  dkk: 250,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  mxn: 1000,
  myr: 200,
  nok: 300,
  pln: 200,
  ron: 200,
  sek: 300,
  thb: 1000,
};

/** The least that can be charged, in minor units. */
export function minimumMinor(currency: string): number {
  return minimums[currency] ?? (threeDecimal.has(currency) ? 500 : 50);
}

/** `usd` for `USD`; refuses what Stripe can't charge. */
export function readCurrency(value: string, param: string): string {
  const currency = value.toLowerCase();
  if (supported.has(currency)) return currency;
  const list = [...supported].join(", ");
  throw wrongParam(
    param,
    undefined,
    `Invalid currency: ${currency}. Stripe currently supports these currencies: ${list}`,
  );
}

/** `$21.45`, `¥1,200`: the amount for a person, from minor units. */
export function formatMinor(minor: number, currency: string): string {
  const digits = zeroDecimal.has(currency) ? 0 : threeDecimal.has(currency) ? 3 : 2;
  return new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(minor / 10 ** digits);
}

/** Minor units from what a person typed (`12.50`), or undefined when it isn't such an amount. */
export function parseAmount(typed: string, currency: string): number | undefined {
  const digits = zeroDecimal.has(currency) ? 0 : threeDecimal.has(currency) ? 3 : 2;
  const match = /^(\d{1,9})(?:[.,](\d+))?$/.exec(typed.trim());
  if (!match || (match[2]?.length ?? 0) > digits) return undefined;
  return Number(`${match[1]}${(match[2] ?? "").padEnd(digits, "0")}`);
}
