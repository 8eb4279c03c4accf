/** The sections of the settings, and what of them two people changed. */
import type * as z from "zod/mini";
import type { settingsSections } from "../../../shared/contract/settings.ts";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { rateInPercent } from "../../parts/rate.ts";
import type { Settings } from "../api.ts";
import { countryName } from "../orders/country-name.ts";
import { words } from "./words.ts";

export type Section = keyof typeof settingsSections;
export type SectionBody = { [Name in Section]: z.output<(typeof settingsSections)[Name]> };

export const sections = [
  ...(["brand", "programme", "payouts", "delivery", "deliveryTerms"] as const),
  ...(["tax", "legal", "contact", "notifications"] as const),
] satisfies Section[];

/** What each section is called. */
export const titles: Readonly<Record<Section, () => string>> = {
  brand: words.brand,
  programme: words.programme,
  payouts: words.payouts,
  delivery: words.delivery,
  deliveryTerms: words.deliveryTerms,
  tax: words.tax,
  legal: words.legal,
  contact: words.contact,
  notifications: words.notifications,
};

/** A field as it was saved meanwhile, and as one wants it. */
export interface Difference {
  label: string;
  theirs: string;
  mine: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** A section's fields; a section that is one value is a field of its own name. */
const fieldsOf = (section: Section, value: unknown): Fields =>
  typeof value === "object" && value !== null ? { ...value } : { [section]: value };

const same = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && `${a}` === `${b}`);

/** Whether two states of a section say the same. */
export function isSame(section: Section, a: unknown, b: unknown): boolean {
  const [one, other] = [fieldsOf(section, a), fieldsOf(section, b)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => same(one[name], other[name]));
}

/** The sections in which two states of the settings differ. */
export const changedSections = (a: Settings, b: Settings): Section[] =>
  sections.filter((section) => !isSame(section, a[section], b[section]));

/** Where what was saved meanwhile is not what one wants, field by field. */
export function differencesOf(section: Section, theirs: Settings, mine: unknown): Difference[] {
  const [saved, wanted] = [fieldsOf(section, theirs[section]), fieldsOf(section, mine)];
  const names = [...new Set([...Object.keys(saved), ...Object.keys(wanted)])];
  return names
    .filter((name) => !same(saved[name], wanted[name]))
    .map((name) => ({
      label: labels[name]?.() ?? name,
      theirs: shown(name, saved[name], theirs.currency),
      mine: shown(name, wanted[name], theirs.currency),
    }));
}

function shown(name: string, value: unknown, currency: string): string {
  if (value === undefined) return words.notSet();
  if (typeof value === "boolean") return value ? words.yes() : words.no();
  if (Array.isArray(value)) return value.map(countryName).join(", ");
  if (name === "rateBps") return rateInPercent(Number(value));
  if (name.endsWith("Minor")) return formatMoney(Number(value), currency);
  return choices[String(value)]?.() ?? String(value);
}

const labels: Readonly<Record<string, () => string>> = {
  name: words.name,
  color: words.color,
  logoUrl: words.logoUrl,
  rateBps: words.rateBps,
  holdDays: words.holdDays,
  rateNoticeDays: words.rateNoticeDays,
  saleGoesTo: words.saleGoesTo,
  signUp: words.signUp,
  minimumMinor: words.minimumMinor,
  schedule: words.schedule,
  secondPerson: words.secondPerson,
  withoutAsking: words.withoutAsking,
  mayAsk: words.mayAsk,
  delivery: words.delivery,
  feeMinor: words.feeMinor,
  freeFromMinor: words.freeFromMinor,
  countries: words.countries,
  base: words.base,
  termsUrl: words.termsUrl,
  privacyUrl: words.privacyUrl,
  imprintUrl: words.imprintUrl,
  returnsUrl: words.returnsUrl,
  disclosure: words.disclosure,
  email: words.email,
  timeZone: words.timeZone,
  orderPaid: words.orderPaid,
  refund: words.refund,
  application: words.application,
  payoutAsked: words.payoutAsked,
};

const choices: Readonly<Record<string, () => string>> = {
  coupon: words.coupon,
  link: words.link,
  open: words.open,
  approval: words.approval,
  invitation: words.invitation,
  manual: words.manual,
  weekly: words.weekly,
  twice_monthly: words.twice_monthly,
  monthly: words.monthly,
  physical: words.physical,
  gross: words.gross,
  net: words.net,
  none: words.none,
};
