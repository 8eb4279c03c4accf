import type { Channel } from "./attribution.ts";
import { type Delivery, type DeliveryTerms, freeDelivery } from "./delivery.ts";
import { type TaxSettings, untaxed } from "./tax.ts";

/** How somebody becomes an ambassador: at once, once the owner agrees, or asked by the owner alone. */
export const signUps = ["open", "approval", "invitation"] as const;
export type SignUp = (typeof signUps)[number];

/** When what is owed is paid out: once the owner says so, or by the calendar. */
export const payoutSchedules = ["manual", "weekly", "twice_monthly", "monthly"] as const;
export type PayoutSchedule = (typeof payoutSchedules)[number];

/** Of what the owner gets an e-mail, unless they said otherwise. Of a dispute they always do: Stripe waits for an answer. */
export const notificationKinds = ["orderPaid", "refund", "application", "payoutAsked"] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** The pages of the shop's own that buyers are led to. */
export const legalPages = ["termsUrl", "privacyUrl", "imprintUrl", "returnsUrl"] as const;
export type LegalPage = (typeof legalPages)[number];

/** What the law asks of the shop: pages of its own, and what ambassadors begin a recommendation with, as `Paid link`. */
export type LegalSettings = Partial<Record<LegalPage | "disclosure", string | undefined>>;

/**
 * What the owner decides without a deployment. What has to be known before the table can be read (currency, sender, domain, secrets)
 * is the stage's: see shared/services/settings.ts.
 */
export interface ShopSettings {
  /** Counts the owner's changes, from 1; 0 while these are the first values, which the stage's file gives. */
  version: number;
  brand: {
    name: string;
    /** `#rrggbb`. Its hue is kept; its lightness is set so that text on it can be read. */
    color: string;
    /** An `https` address or a path of the site; the name's first letter stands in for it. */
    logoUrl?: string | undefined;
  };
  programme: {
    /** The commission rate for new orders, basis points. */
    rateBps: number;
    /** How long the commission of new orders is held after their payment, days. */
    holdDays: number;
    /** How many days ahead ambassadors are told of rates by which any of them would earn less; 0 where that may hold at once. */
    rateNoticeDays: number;
    /** Whose a sale is where an ambassador's coupon was typed that is not the link's: whose the coupon is, or the link. */
    saleGoesTo: Channel;
    signUp: SignUp;
  };
  payouts: {
    /** Less than this is not paid out, minor units. */
    minimumMinor: number;
    schedule: PayoutSchedule;
    /** Whether a run waits until somebody else than who started it approves it. */
    secondPerson: boolean;
    /** Whether a run that the calendar starts pays by itself, over waiting for somebody's word. */
    withoutAsking: boolean;
    /** Whether ambassadors may ask to be paid, beside the runs that the shop makes. */
    mayAsk: boolean;
    /** Since when the schedule is what it is, ISO-8601; absent until an owner has chosen one. */
    scheduledSince?: string | undefined;
  };
  /** Whether it sends what it sells, and so needs every buyer's address. */
  delivery: Delivery;
  /** Where to, and what buyers pay for it, where it does. */
  deliveryTerms: DeliveryTerms;
  tax: TaxSettings;
  legal: LegalSettings;
  contact: {
    /** Where people write to, as published. Never the owner's own address, unless they enter it here. */
    email?: string | undefined;
    /** IANA, as `Europe/Berlin`. */
    timeZone: string;
  };
  notifications: Record<NotificationKind, boolean>;
  /** The sections that the owner has saved, whether or not they changed anything; absent where that was not kept yet. */
  decided?: readonly string[] | undefined;
}

/** The colour of a shop that has named none. */
export const defaultColor = "#b4441f";

/** A colour as it can be drawn: a stage's file may say one that is none. */
export const drawable = (color: string): string => (/^#[0-9a-f]{6}$/i.test(color) ? color : defaultColor);

/** What of the first values a stage's file says; the rest is the same for every new shop. */
export interface FirstValues {
  name: string;
  color: string;
  logoUrl?: string | undefined;
  rateBps: number;
  holdDays: number;
  delivery: Delivery;
}

/** The settings of a shop whose owner has changed none yet. */
export function firstSettings({ name, color, logoUrl, rateBps, holdDays, delivery }: FirstValues): ShopSettings {
  return {
    version: 0,
    brand: { name, color, logoUrl },
    programme: { rateBps, holdDays, rateNoticeDays: 0, saleGoesTo: "coupon", signUp: "open" },
    payouts: { minimumMinor: 0, schedule: "manual", secondPerson: false, withoutAsking: false, mayAsk: false },
    delivery,
    deliveryTerms: freeDelivery,
    tax: untaxed,
    legal: {},
    contact: { timeZone: "UTC" },
    notifications: { orderPaid: true, refund: true, application: true, payoutAsked: true },
  };
}
