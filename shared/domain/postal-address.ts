import * as words from "../words/en/fields.ts";
import { type DeliveryTerms, deliversTo } from "./delivery.ts";
import type { FieldError } from "./errors.ts";
import type { Buyer } from "./order.ts";

type Postal = Pick<Buyer, "address" | "city" | "zip" | "country">;

/** Countries without postal codes, or where hardly anybody knows theirs. https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions */
const withoutCodes = new Set(
  (
    "AE AG AN AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GA GD GH GM GQ GY HK IE JM KE KI KM KN KP LC LY ML MO MR " +
    "MW NR NU PA QA RW SB SC SL SR ST SY TD TF TG TK TL TO TT TV TZ UG VU WS YE ZA ZW"
  ).split(" "),
);

/** How codes look where many buyers live; elsewhere three to ten letters, digits, spaces and dashes. */
const codes: Readonly<Record<string, RegExp>> = {
  AT: /^\d{4}$/,
  AU: /^\d{4}$/,
  BE: /^\d{4}$/,
  CA: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i,
  CH: /^\d{4}$/,
  CZ: /^\d{3} ?\d{2}$/,
  DE: /^\d{5}$/,
  DK: /^\d{4}$/,
  ES: /^\d{5}$/,
  FI: /^\d{5}$/,
  FR: /^\d{5}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
  IT: /^\d{5}$/,
  JP: /^\d{3}-?\d{4}$/,
  NL: /^\d{4} ?[A-Z]{2}$/i,
  NO: /^\d{4}$/,
  PL: /^\d{2}-?\d{3}$/,
  PT: /^\d{4}-?\d{3}$/,
  SE: /^\d{3} ?\d{2}$/,
  US: /^\d{5}(-\d{4})?$/,
};
const anyCode = /^(?=.*\d)[A-Z\d][A-Z\d -]{1,8}[A-Z\d]$/i;

const hasLetters = (text: string, least: number): boolean => (text.match(/\p{L}/gu)?.length ?? 0) >= least;

/** What keeps a parcel from being sent there: each field that is missing or can't be right, by its name. @param terms where the shop delivers to */
export function addressProblems(
  { address = "", city = "", zip = "", country = "" }: Postal,
  terms: Pick<DeliveryTerms, "countries">,
): FieldError[] {
  return [
    ...(hasLetters(address, 2) ? [] : [{ path: "address", ...words.no_street() }]),
    ...zipProblems(zip, country),
    ...(hasLetters(city, 2) ? [] : [{ path: "city", ...words.no_city() }]),
    ...countryProblems(country, terms),
  ];
}

function countryProblems(country: string, terms: Pick<DeliveryTerms, "countries">): FieldError[] {
  if (country === "") return [{ path: "country", ...words.no_country() }];
  return deliversTo(terms, country) ? [] : [{ path: "country", ...words.not_delivered_to() }];
}

function zipProblems(zip: string, country: string): FieldError[] {
  if (zip === "" && withoutCodes.has(country)) return [];
  if (zip === "") return [{ path: "zip", ...words.no_postal_code() }];
  const form = codes[country] ?? anyCode;
  return form.test(zip) || withoutCodes.has(country) ? [] : [{ path: "zip", ...words.wrong_postal_code() }];
}
