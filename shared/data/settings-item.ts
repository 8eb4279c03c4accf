import * as z from "zod/mini";
import { channels } from "../domain/attribution.ts";
import { deliveries } from "../domain/delivery.ts";
import { payoutSchedules, type ShopSettings, signUps } from "../domain/settings.ts";
import { commissionBases } from "../domain/tax.ts";
import type { Item } from "./write.ts";

/**
 * Settings as they lie in the table: flat, so that the audit log tells them one by one. What the form asks for is the contract's; here
 * stands what any Herald may have written.
 */
const settingsItem = z.object({
  version: z.int(),
  name: z.string(),
  color: z.string(),
  logoUrl: z.optional(z.string()),
  rateBps: z.number(),
  holdDays: z.number(),
  rateNoticeDays: z.int(),
  saleGoesTo: z.enum(channels),
  signUp: z.enum(signUps),
  payoutMinimumMinor: z.number(),
  payoutSchedule: z.enum(payoutSchedules),
  payoutSecondPerson: z.boolean(),
  payoutWithoutAsking: z.boolean(),
  payoutMayAsk: z.boolean(),
  payoutScheduledSince: z.optional(z.string()),
  delivery: z.enum(deliveries),
  deliveryCountries: z.optional(z.array(z.string())),
  deliveryFeeMinor: z.number(),
  deliveryFreeFromMinor: z.optional(z.number()),
  taxBps: z.number(),
  commissionBase: z.enum(commissionBases),
  termsUrl: z.optional(z.string()),
  privacyUrl: z.optional(z.string()),
  imprintUrl: z.optional(z.string()),
  returnsUrl: z.optional(z.string()),
  disclosure: z.optional(z.string()),
  contactEmail: z.optional(z.string()),
  timeZone: z.string(),
  notifyOrderPaid: z.boolean(),
  notifyRefund: z.boolean(),
  notifyApplication: z.boolean(),
  notifyPayoutAsked: z.boolean(),
  decided: z.optional(z.array(z.string())),
});
export type SettingsItem = z.output<typeof settingsItem>;

/** @param first what a field is that an older Herald did not know */
export function settingsIn(item: Item | undefined, first: ShopSettings): ShopSettings {
  if (!item) return first;
  const it = z.parse(settingsItem, { ...asItem(first), ...item });
  return {
    version: it.version,
    brand: { name: it.name, color: it.color, logoUrl: it.logoUrl },
    programme: {
      rateBps: it.rateBps,
      holdDays: it.holdDays,
      rateNoticeDays: it.rateNoticeDays,
      saleGoesTo: it.saleGoesTo,
      signUp: it.signUp,
    },
    payouts: {
      minimumMinor: it.payoutMinimumMinor,
      schedule: it.payoutSchedule,
      secondPerson: it.payoutSecondPerson,
      withoutAsking: it.payoutWithoutAsking,
      mayAsk: it.payoutMayAsk,
      scheduledSince: it.payoutScheduledSince,
    },
    delivery: it.delivery,
    deliveryTerms: {
      countries: it.deliveryCountries,
      feeMinor: it.deliveryFeeMinor,
      freeFromMinor: it.deliveryFreeFromMinor,
    },
    tax: { rateBps: it.taxBps, base: it.commissionBase },
    legal: {
      termsUrl: it.termsUrl,
      privacyUrl: it.privacyUrl,
      imprintUrl: it.imprintUrl,
      returnsUrl: it.returnsUrl,
      disclosure: it.disclosure,
    },
    contact: { email: it.contactEmail, timeZone: it.timeZone },
    notifications: {
      orderPaid: it.notifyOrderPaid,
      refund: it.notifyRefund,
      application: it.notifyApplication,
      payoutAsked: it.notifyPayoutAsked,
    },
    decided: it.decided,
  };
}

export function asItem(settings: ShopSettings): SettingsItem {
  const { version, brand, programme, payouts, delivery, deliveryTerms, tax, legal, contact, notifications } = settings;
  return {
    version,
    ...brand,
    ...programme,
    payoutMinimumMinor: payouts.minimumMinor,
    payoutSchedule: payouts.schedule,
    payoutSecondPerson: payouts.secondPerson,
    payoutWithoutAsking: payouts.withoutAsking,
    payoutMayAsk: payouts.mayAsk,
    payoutScheduledSince: payouts.scheduledSince,
    delivery,
    deliveryCountries: deliveryTerms.countries,
    deliveryFeeMinor: deliveryTerms.feeMinor,
    deliveryFreeFromMinor: deliveryTerms.freeFromMinor,
    taxBps: tax.rateBps,
    commissionBase: tax.base,
    ...legal,
    contactEmail: contact.email,
    timeZone: contact.timeZone,
    notifyOrderPaid: notifications.orderPaid,
    notifyRefund: notifications.refund,
    notifyApplication: notifications.application,
    notifyPayoutAsked: notifications.payoutAsked,
    decided: settings.decided && [...settings.decided],
  };
}
