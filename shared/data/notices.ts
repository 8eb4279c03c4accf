import * as z from "zod/mini";
import type { Notice } from "../domain/notice.ts";
import { payeeMethods } from "../domain/payee.ts";
import { roles, scopes } from "../domain/person.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent } from "./expressions.ts";
import { indexKeys, keys } from "./keys.ts";
import type { Table } from "./table.ts";
import type { Write } from "./write.ts";

/** How long a notice is kept, in seconds: its queue gives up long before. */
const keptSeconds = 30 * 86_400;

const account = { id: z.string(), scope: z.enum(scopes), userId: z.string(), email: z.string() };

/** A notice as it lies in the table. */
export const noticeItem = z.discriminatedUnion("kind", [
  z.object({ ...account, kind: z.literal("password_changed") }),
  z.object({ ...account, kind: z.literal("move_asked"), newEmail: z.string() }),
  z.object({ ...account, kind: z.literal("moved"), newEmail: z.string() }),
  z.object({
    ...account,
    kind: z.literal("move_to_confirm"),
    newEmail: z.string(),
    passwordVersion: z.number(),
  }),
  z.object({ ...account, kind: z.literal("suspended"), reason: z.string() }),
  z.object({
    ...account,
    kind: z.enum(["reinstated", "application_received", "approved", "signed_up", "confirm_asked"]),
  }),
  z.object({ ...account, kind: z.literal("invited"), invitationId: z.string() }),
  z.object({ ...account, kind: z.literal("declined"), reason: z.string() }),
  z.object({
    ...account,
    kind: z.literal("application_to_decide"),
    name: z.string(),
    about: z.optional(z.string()),
  }),
  z.object({
    ...account,
    kind: z.literal("team_invited"),
    invitationId: z.string(),
    invitedByName: z.string(),
    role: z.enum(roles),
    endsAt: z.number(),
  }),
  z.object({
    ...account,
    kind: z.literal("payee_changed"),
    does: z.enum(["added", "changed", "removed"]),
    method: z.optional(z.enum(payeeMethods)),
    masked: z.optional(z.string()),
    pausedUntil: z.optional(z.string()),
  }),
  z.object({
    ...account,
    kind: z.literal("payout_run_waits"),
    runId: z.string(),
    starterName: z.optional(z.string()),
    scheduledFor: z.optional(z.string()),
  }),
  z.object({
    ...account,
    kind: z.literal("payout_asked"),
    runId: z.string(),
    name: z.string(),
    amountMinor: z.int(),
  }),
  z.object({ ...account, kind: z.literal("payout_declined"), reason: z.string() }),
  z.object({ ...account, kind: z.literal("terms_changed"), version: z.int() }),
  z.object({
    ...account,
    kind: z.literal("rates_changed"),
    firstDay: z.string(),
    wasBps: z.optional(z.int()),
    willBps: z.optional(z.int()),
  }),
  z.object({
    ...account,
    kind: z.literal("tier_changed"),
    tier: z.optional(z.string()),
    next: z.optional(z.string()),
    missingOrders: z.optional(z.int()),
    missingMinor: z.optional(z.int()),
  }),
  z.object({ ...account, kind: z.literal("rates_kept"), firstDay: z.string() }),
  z.object({
    ...account,
    kind: z.literal("products_gone"),
    titles: z.array(z.string()),
    products: z.int(),
    links: z.int(),
    empty: z.int(),
  }),
  z.object({
    ...account,
    kind: z.literal("coupon_made"),
    code: z.string(),
    offBps: z.optional(z.int()),
    offMinor: z.optional(z.int()),
    bearsBps: z.optional(z.int()),
  }),
  z.object({ ...account, kind: z.enum(["factor_on", "factor_off", "factor_rescued", "recovery_renewed"]) }),
  z.object({ ...account, kind: z.literal("recovery_used"), left: z.number() }),
  z.object({ ...account, kind: z.literal("member_rescued"), memberName: z.string() }),
  z.object({
    ...account,
    kind: z.literal("left"),
    owedMinor: z.int(),
    isByOwner: z.boolean(),
    paidTo: z.optional(z.string()),
  }),
  z.object({
    ...account,
    kind: z.literal("ambassador_left"),
    owedMinor: z.int(),
    isByOwner: z.boolean(),
    paidTo: z.optional(z.string()),
  }),
  z.object({ ...account, kind: z.literal("owner_added"), ownerName: z.string() }),
]);

/**
 * What people are told about their accounts. A notice is written in the transaction that it tells of, and the stream has it
 * sent: nothing changes of which nobody is told. It keeps the address, which the account may have no more.
 */
export const notices = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async get(noticeId: string): Promise<Notice | undefined> {
      const item = await table.get(keys.notice(noticeId));
      return item && z.parse(noticeItem, item);
    },
  }),
  writes: (table: Table) => ({
    async delete(noticeId: string): Promise<void> {
      await table.write({ delete: keys.notice(noticeId) });
    },
    /** Those of some, by ids that follow from what they tell, that were not written before. */
    async insertMissing(all: readonly Notice[], nowSeconds: number): Promise<void> {
      const puts = all.map((notice) => noticePut(notice, nowSeconds));
      if (puts.length === 0 || (await ConditionFailed.held(() => table.transact(puts)))) return;
      for (const put of puts) await ConditionFailed.held(async () => void (await table.write(put)));
    },
    /** All or none. */
    async insert(all: readonly Notice[], nowSeconds: number): Promise<void> {
      await table.transact(all.map((notice) => noticePut(notice, nowSeconds)));
    },
  }),
});

/** Puts new notices, beside the other writes of a transaction. */
export const noticePuts = (notices: readonly Notice[], nowSeconds: number): Record<string, Write> =>
  Object.fromEntries(notices.map((notice, place) => [`notice${place}`, noticePut(notice, nowSeconds)]));

/** Puts a new notice. */
export function noticePut(notice: Notice, nowSeconds: number): Write {
  const key = keys.notice(notice.id);
  // Those of a leaving outlast it: they hold no more than they must, and the person's goes once it is sent.
  const isTrace = notice.kind !== "left" && notice.kind !== "ambassador_left";
  const index = isTrace && indexKeys.traces(notice.userId, key.pk);
  const item = { ...key, type: "notice", ...notice, ...index, ttl: nowSeconds + keptSeconds };
  return { put: item, condition: absent, isNameless: true };
}
