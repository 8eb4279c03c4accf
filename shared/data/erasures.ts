import * as z from "zod/mini";
import type { Balance } from "../domain/balance.ts";
import { formerName, formerPerson } from "../domain/erasure.ts";
import type { Notice } from "../domain/notice.ts";
import { isStillOwed } from "../domain/payee.ts";
import type { User } from "../domain/person.ts";
import { placeOfLeft, standingOf } from "../domain/standing.ts";
import { readBalance } from "./balances.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal, exists } from "./expressions.ts";
import { indexKeys, type Key, keys, partitions } from "./keys.ts";
import { noticePuts } from "./notices.ts";
import { payeeOfLeft, readPayee } from "./payees.ts";
import { findPerson, personWrites } from "./person-items.ts";
import type { Table } from "./table.ts";
import type { Check, Item, Write } from "./write.ts";

const lying = z.object({ pk: z.string(), sk: z.string() });
const state = z.object({ standing: z.optional(z.string()), erasing: z.optional(z.string()) });
const record = z.object({
  ...lying.shape,
  by: z.string(),
  correlationId: z.string(),
  changes: z.array(
    z.looseObject({ ...lying.shape, does: z.string(), fields: z.optional(z.record(z.string(), z.unknown())) }),
  ),
});
const found = z.object({ id: z.string() });

/** Keys of an audit record's changes that hold an address or a name, or lead to a token, which nobody is told of anyway. */
const untold = ["CREDENTIAL#", "CONFIRM#", "RESET#", "NOTICE#", "SLUG#", "STOREFRONT#"];

/** How many orders are looked at before it is noted how far that came. */
const ordersAtOnce = 100;

/** What somebody who leaves is still owed, minor units, and where it will be paid, masked, where that is known. */
export interface StillOwed {
  owedMinor: number;
  paidTo?: string | undefined;
}

/** What a person is told, and where the invitation of their address would lie. */
export interface Leaving {
  at: string;
  invitationIdOf(email: string): string;
  notices(user: User, owed: StillOwed): readonly Notice[];
  nowSeconds: number;
}

/**
 * How somebody leaves, and what they left behind goes. Their item loses name, address, sessions and findings at once, with what they
 * sign in with; where they were paid stays for their last payout, where there will be one, and goes else; all else is found by their id and erased step by step, each of which may be made again.
 */
export const erasures = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** Whether somebody has left, and up to which order they were erased; `done` where nothing is left to do. */
    async progressOf(userId: string): Promise<{ hasLeft: boolean; isDone: boolean; through: string }> {
      const item = await table.get(keys.user(userId));
      const { standing, erasing } = item ? z.parse(state, item) : {};
      return { hasLeft: standing === "left", isDone: erasing === undefined, through: erasing ?? "!" };
    },
    /** Notices and tokens that hold an address of theirs, and what they called their links. */
    traces: (userId: string): AsyncIterable<Item> =>
      table.queryAll({ index: "gsi1", where: within("gsi1pk", partitions.tracesOf(userId)) }),
    /** What they asked, and what they were answered. */
    questions: (userId: string): AsyncIterable<Item> =>
      table.queryAll({ where: within("pk", partitions.questionsOf(userId)), consistent: true }),
    links: (userId: string): AsyncIterable<Item> =>
      table.queryAll({ index: "gsi1", where: within("gsi1pk", partitions.linksOf(userId)) }),
    /** What the audit log keeps of what they did themselves. */
    records: (userId: string): AsyncIterable<Item> =>
      table.queryAll({ where: within("pk", keys.audit(userId, "", "").pk), consistent: true }),
    /** Their paid orders, the oldest first, after a place in that list. */
    async orders(userId: string, after: string): Promise<{ ids: string[]; last: string | undefined }> {
      const { items, lastKey } = await table.query({
        index: "gsi1",
        where: {
          expression: "gsi1pk = :of AND gsi1sk > :after",
          values: { ":of": partitions.orderSearch(userId), ":after": after },
        },
        limit: ordersAtOnce,
      });
      return { ids: items.map((item) => z.parse(found, item).id), last: lastKey && String(lastKey.gsi1sk) };
    },
  }),
  writes: (table: Table) => ({
    /**
     * An ambassador leaves, as they are when it is written. @returns them as they were, or as they are where they had left before;
     * undefined where there is none
     */
    async leave(userId: string, { at, invitationIdOf, notices, nowSeconds }: Leaving): Promise<User | undefined> {
      for (;;) {
        const [before, balance, payee] = await Promise.all([
          findPerson(table, userId),
          readBalance(table, userId),
          readPayee(table, userId),
        ]);
        if (before?.scope !== "ambassador") return undefined;
        if (standingOf(before) === "left") return before;
        const kept = balance && isStillOwed(balance) ? payee?.payee : undefined;
        const writes = {
          ...leavingWrites(before, at),
          credential: technical({ delete: keys.credential(before.email) }),
          invitation: technical({ delete: keys.invitation(invitationIdOf(before.email)) }),
          payee: payeeOfLeft(userId, payee, kept !== undefined, at),
          balance: unmoved(userId, balance),
          ...noticePuts(notices(before, { owedMinor: balance?.totalMinor ?? 0, paidTo: kept?.masked }), nowSeconds),
        };
        if (await ConditionFailed.held(() => table.transact(writes))) return before;
      }
    },
    async deleteTrace(item: Item): Promise<void> {
      const { pk, sk } = z.parse(lying, item);
      await table.write({ delete: { pk, sk } });
    },
    async forgetOnLink(item: Item): Promise<void> {
      const { pk, sk } = z.parse(lying, item);
      await forgetName(table, { pk, sk }, ["name", "slug"]);
    },
    /** Of an order that was given to somebody else meanwhile, the name is theirs. */
    forgetOnOrder: (orderId: string, userId: string): Promise<void> =>
      forgetName(table, keys.order(orderId), [], equal({ ambassadorId: userId })),
    /** Takes out of an audit record all but what was done to what, and where somebody came to stand. */
    async redact(item: Item): Promise<void> {
      const { pk, sk, by, correlationId, changes } = z.parse(record, item);
      const kept = changes
        .filter((change) => !untold.some((prefix) => change.pk.startsWith(prefix)))
        .map((change) => {
          const standing = change.fields?.standing;
          return {
            pk: change.pk,
            sk: change.sk,
            does: change.does,
            ...(standing !== undefined && { fields: { standing } }),
          };
        });
      await table.write({
        update: { pk, sk },
        change: { set: { changes: kept, redacted: true, by, correlationId } },
        condition: exists,
      });
    },
    /** Notes up to which order somebody was erased; without one, that nothing is left to do. */
    async note(userId: string, through: string | undefined): Promise<void> {
      const change = through === undefined ? { remove: ["erasing"] } : { set: { erasing: through } };
      await table.write({ update: keys.user(userId), change, condition: equal({ standing: "left" }) });
    },
  }),
});

/** That they are owed what was read: it decides on whether they can be paid. */
const unmoved = (userId: string, balance: Balance | undefined): Check => ({
  check: keys.balance(userId),
  condition: balance ? equal({ totalMinor: balance.totalMinor, payoutId: balance.payoutId }) : absent,
});

function leavingWrites(before: NonNullable<Awaited<ReturnType<typeof findPerson>>>, at: string): Record<string, Write> {
  const { id, createdAt, standingVersion, passwordVersion } = before;
  const { user, ...findings } = personWrites(before, { ...formerPerson, groupId: undefined }, { standingVersion });
  const place = placeOfLeft(before, at);
  const index = indexKeys.ambassadorsOf(place.standing, createdAt, id);
  return {
    ...findings,
    user: {
      ...user,
      change: {
        set: {
          ...user.change.set,
          ...place,
          ...index,
          sessions: {},
          passwordVersion: passwordVersion + 1,
          erasing: "!",
        },
        remove: [...user.change.remove, "about", "standingReason", "tierId"],
      },
      // Not who they were.
      was: { ...formerPerson, standing: before.standing },
    },
  };
}

/** No record tells of it: its key holds an address, or there may have been none. */
const technical = (write: Write): Write => ({ ...write, isTechnical: true });

async function forgetName(table: Table, key: Key, remove: readonly string[], condition = exists): Promise<void> {
  const forget: Write = { update: key, change: { set: { ambassadorName: formerName }, remove }, condition };
  await ConditionFailed.held(async () => void (await table.write(forget)));
}

const within = (name: string, partition: string) => ({ expression: `${name} = :in`, values: { ":in": partition } });
