import * as z from "zod/mini";
import { AppError } from "../domain/errors.ts";
import type { Notice } from "../domain/notice.ts";
import { leftKeptDays, type Payee, type PayeeState } from "../domain/payee.ts";
import type { Credential } from "../domain/person.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal } from "./expressions.ts";
import { keys } from "./keys.ts";
import { noticePut } from "./notices.ts";
import type { Table } from "./table.ts";
import type { Check, Item, Write } from "./write.ts";

const shared = { name: z.string() };

/** All that nobody is shown lies in one field, which the audit log leaves out. */
export const destination = z.discriminatedUnion("method", [
  z.object({
    ...shared,
    method: z.literal("sepa"),
    iban: z.string(),
    bic: z.optional(z.string()),
    city: z.optional(z.string()),
    country: z.optional(z.string()),
  }),
  z.object({ ...shared, method: z.literal("paypal"), paypalEmail: z.string() }),
  z.object({ ...shared, method: z.literal("csv"), instructions: z.string() }),
]);

/** A payee as it lies in the table; of one that was removed nothing is left but that there was one. */
const payeeItem = z.object({
  ambassadorId: z.string(),
  version: z.int(),
  changedAt: z.string(),
  masked: z.optional(z.string()),
  pausedUntil: z.optional(z.string()),
  leftAt: z.optional(z.string()),
  destination: z.optional(destination),
});

/** A change of a payee, by whom it is proven, and what tells of it. */
export interface PayeeChange {
  before: PayeeState | undefined;
  /** Undefined where it is removed. */
  after: Payee | undefined;
  credential: Credential;
  notice: Notice;
  now: Date;
}

/** Where ambassadors want to be paid, apart from all else that is known of them: whoever reads people never meets it. */
export const payees = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** How it stands with somebody's; undefined where there never was one. */
    get: (ambassadorId: string): Promise<PayeeState | undefined> => readPayee(table, ambassadorId),
    /** What somebody's account is called, which may be a moment old; undefined where there is none. */
    async nameOf(ambassadorId: string): Promise<string | undefined> {
      const item = await table.get(keys.payee(ambassadorId), { eventual: true });
      return item && stateOf(item).payee?.name;
    },
    /** Those of some who have one, at most 100, strongly consistent, in one round trip. */
    async getMany(ambassadorIds: readonly string[]): Promise<Map<string, Payee>> {
      const items = await table.getMany(ambassadorIds.map(keys.payee));
      const found = items.flatMap((item) => stateOf(item).payee ?? []);
      return new Map(found.map((payee) => [payee.ambassadorId, payee]));
    },
  }),
  writes: (table: Table) => ({
    /**
     * Saves or removes somebody's payee and tells the account's address, as long as the password is the one that was shown and
     * nobody changed it meanwhile. Who has left has another password, so that nothing comes behind what was erased.
     * @throws AppError `conflict`
     */
    async change(ambassadorId: string, { before, after, credential, notice, now }: PayeeChange): Promise<void> {
      const { passwordVersion } = credential;
      const writes: Record<string, Write> = {
        payee: payeePut(ambassadorId, before, after, now),
        user: {
          update: keys.user(ambassadorId),
          change: { set: { passwordVersion } },
          condition: equal({ passwordVersion }),
          isTechnical: true,
        },
        notice: noticePut(notice, Math.floor(now.getTime() / 1_000)),
      };
      if (await ConditionFailed.held(() => table.transact(writes))) return;
      throw new AppError("conflict", "How you are paid was changed at the same time. Look at it and try again.");
    },
  }),
});

export async function readPayee(table: Table, ambassadorId: string): Promise<PayeeState | undefined> {
  const item = await table.get(keys.payee(ambassadorId));
  return item && stateOf(item);
}

const secondsFrom = (at: string, days: number): number => Math.floor(Date.parse(at) / 1_000) + days * 86_400;

/**
 * What becomes of the payee of somebody who leaves, as it was read: it goes, or is kept for their last payout.
 * @param known undefined where there never was one, which stays so
 */
export function payeeOfLeft(
  ambassadorId: string,
  known: PayeeState | undefined,
  isKept: boolean,
  at: string,
): Write | Check {
  const key = keys.payee(ambassadorId);
  if (!known) return { check: key, condition: absent };
  const condition = equal({ version: known.version });
  if (!isKept) return { delete: key, condition, isTechnical: true };
  const set = { leftAt: at, ttl: secondsFrom(at, leftKeptDays) };
  return { update: key, change: { set }, condition, isTechnical: true };
}

/** That a payee is the one that was read. With the last payout of who left it goes: as long after it as where any payout went. */
export function payeeSeen({ ambassadorId, version, leftAt }: Payee, isLast: boolean, at: string): Write | Check {
  const key = keys.payee(ambassadorId);
  const condition = equal({ version });
  if (leftAt === undefined || !isLast) return { check: key, condition };
  const set = { ttl: secondsFrom(at, destinationKeptDays) };
  return { update: key, change: { set }, condition, isTechnical: true };
}

/**
 * So long after it came to its end, where a payout went is known; from then on, masked alone. What may still come back comes back sooner, and
 * whoever left is not remembered by their bank account.
 */
export const destinationKeptDays = 90;

function payeePut(ambassadorId: string, before: PayeeState | undefined, after: Payee | undefined, now: Date): Write {
  const kept = after ? keptOf(after) : { changedAt: now.toISOString() };
  return {
    put: {
      ...keys.payee(ambassadorId),
      type: "payee",
      ambassadorId,
      version: (before?.version ?? 0) + 1,
      ...kept,
    },
    ...(before?.payee && { was: toldOf(before.payee) }),
    condition: before ? equal({ version: before.version }) : absent,
  };
}

/** What the audit log tells. */
const toldOf = ({ method, masked }: Payee) => ({ method, masked });

function keptOf(payee: Payee): Item {
  const { ambassadorId: _id, version: _version, leftAt: _left, masked, changedAt, pausedUntil, ...destination } = payee;
  return { changedAt, method: destination.method, masked, pausedUntil, destination };
}

function stateOf(item: Item): PayeeState {
  const { destination, masked, ...rest } = z.parse(payeeItem, item);
  return { version: rest.version, ...(destination && masked && { payee: { ...destination, ...rest, masked } }) };
}
