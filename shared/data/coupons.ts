import * as z from "zod/mini";
import { type Coupon, couponTerms } from "../domain/coupon.ts";
import { AppError, invalidField } from "../domain/errors.ts";
import type { Notice } from "../domain/notice.ts";
import * as words from "../words/en/fields.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal } from "./expressions.ts";
import { indexKeys, keys, partitions } from "./keys.ts";
import { noticePuts } from "./notices.ts";
import { list, type PageRequest, search } from "./page.ts";
import type { Table } from "./table.ts";
import type { Item, Write } from "./write.ts";

const couponItem = z.object({
  code: z.string(),
  ambassadorId: z.optional(z.string()),
  bearsBps: z.optional(z.number()),
  offBps: z.optional(z.number()),
  offMinor: z.optional(z.number()),
  productIds: z.optional(z.array(z.string())),
  firstDay: z.optional(z.string()),
  lastDay: z.optional(z.string()),
  maxUses: z.optional(z.number()),
  oncePerBuyer: z.optional(z.boolean()),
  minimumMinor: z.optional(z.number()),
  uses: z.number(),
  archivedAt: z.optional(z.string()),
  createdAt: z.string(),
  version: z.number(),
});

/** Which coupons are listed. */
export const couponStates = ["all", "active", "archived"] as const;
export interface CouponSearch extends PageRequest {
  state: (typeof couponStates)[number];
}

/** Coupons, the shop's and ambassadors'. None is ever deleted: its orders name it. Its uses are counted with the orders that hold them. */
export const coupons = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async get(code: string): Promise<Coupon | undefined> {
      const item = await table.get(keys.coupon(code));
      return item && parse(item);
    },
    list: (asked: CouponSearch) => listIn(table, "gsi1", partitions.coupons, asked),
    listOf: (ambassadorId: string, asked: CouponSearch) =>
      listIn(table, "gsi2", partitions.couponsOf(ambassadorId), asked),
  }),
  writes: (table: Table) => ({
    /**
     * With the notice that tells its ambassador of it, where there is one to tell.
     * @throws AppError `invalid_request` at `code` where there is one of that code
     */
    async insert(coupon: Coupon, notices: readonly Notice[], nowSeconds: number): Promise<void> {
      const writes = { coupon: couponPut(coupon), ...noticePuts(notices, nowSeconds) };
      const isNew = await ConditionFailed.held(() => table.transact(writes));
      if (!isNew) throw invalidField("code", words.coupon_taken());
    },
    /**
     * Writes what an owner says of a coupon; its uses go on being counted meanwhile.
     * @throws AppError `not_found`, and whatever `change` throws
     */
    async update(code: string, change: (before: Coupon) => Coupon): Promise<Coupon> {
      for (;;) {
        const item = await table.get(keys.coupon(code));
        if (!item) throw new AppError("not_found", "There is no such coupon.");
        const before = parse(item);
        const after = { ...change(before), version: before.version + 1 };
        if (await replace(table, before, after)) return after;
      }
    },
  }),
});

function listIn(table: Table, index: "gsi1" | "gsi2", partition: string, { state, ...page }: CouponSearch) {
  const options = { ...page, index, descending: true, parse };
  if (state === "all") return list(table, { ...options, partitions: [partition] });
  const test = state === "active" ? "attribute_not_exists" : "attribute_exists";
  return search(table, { ...options, partition, filter: { expression: `${test}(archivedAt)` } });
}

const parse = (item: Item): Coupon => z.parse(couponItem, item);

const said = [...couponTerms, "archivedAt", "version"] as const;

/** @returns false where it is no longer what was read, and nothing was written */
function replace(table: Table, before: Coupon, after: Coupon): Promise<boolean> {
  const of = (coupon: Coupon) => Object.fromEntries(said.map((name) => [name, coupon[name]]));
  const gone = said.filter((name) => after[name] === undefined && before[name] !== undefined);
  return ConditionFailed.held(() =>
    table.write({
      update: keys.coupon(after.code),
      change: { set: of(after), ...(gone.length > 0 && { remove: gone }) },
      was: of(before),
      title: after.code,
      condition: equal({ version: before.version }),
    }),
  );
}

/** Puts a new coupon, listed with all and with its ambassador's. */
export function couponPut(coupon: Coupon): Write {
  const { ambassadorId, createdAt, code } = coupon;
  const index = {
    ...indexKeys.coupons(createdAt, code),
    ...(ambassadorId !== undefined && indexKeys.couponsOf(ambassadorId, createdAt, code)),
  };
  return { put: { ...keys.coupon(code), type: "coupon", ...coupon, ...index }, condition: absent, title: code };
}
