import * as z from "zod/mini";
import { type AuditChange, type AuditRecord, type AuditSubject, auditFields } from "../domain/audit.ts";
import { entity } from "./entity.ts";
import { partitions, shardsOf } from "./keys.ts";
import { list, type PageRequest } from "./page.ts";
import type { Table } from "./table.ts";
import type { Item } from "./write.ts";

/** What lies under which key. What a key's beginning does not name is not told: tokens, notices, counters. */
const subjects: Readonly<Record<string, AuditSubject>> = {
  PRODUCT: "product",
  LINK: "link",
  OWNSTOREFRONT: "storefront",
  ORDER: "order",
  COUPON: "coupon",
  USER: "account",
  INVITATION: "invite",
  SETTINGS: "settings",
  RATES: "rates",
  TERMS: "terms",
  TEAMINVITATION: "invitation",
  GROUPSGROUP: "group",
  ENTRIESusr: "balance",
  RUN: "payoutRun",
  PAYOUT: "payout",
  PAYEE: "payee",
  QUESTIONS: "question",
  DEBTOR: "debtor",
};

/** What an item is, and its id: where several kinds share a partition, the sort key says it. */
function namedBy(pk: string, sk: string): string {
  // Of entries, those about an ambassador: an order's are told by what became of the order.
  if (pk.startsWith("ENTRIES#usr_")) return pk.replace("#", "usr#");
  return pk === "TEAM" || pk === "GROUPS" ? `${pk}${sk}` : pk;
}

const auditItem = z.object({
  sk: z.string(),
  by: z.string(),
  at: z.string(),
  correlationId: z.string(),
  changes: z.array(
    z.object({
      pk: z.string(),
      sk: z.string(),
      does: z.enum(["put", "change", "delete"]),
      title: z.optional(z.string()),
      fields: z._default(z.record(z.string(), z.unknown()), {}),
      was: z._default(z.record(z.string(), z.unknown()), {}),
      removed: z._default(z.array(z.string()), []),
    }),
  ),
});

export interface AuditSearch extends PageRequest {
  /** UTC, as in `2026-11`. */
  month: string;
  personId?: string | undefined;
  subject?: AuditSubject | undefined;
}

/** What people changed, newest first, a month at a time. Written beside each change: see `signed` in audit.ts. */
export const audits = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    list: ({ month, personId, subject, ...page }: AuditSearch) =>
      list(table, {
        ...page,
        index: "gsi1",
        partitions: shardsOf(partitions.auditsOf(month)),
        descending: true,
        parse: recordOf,
        keep: (item) =>
          (personId === undefined || item.by === `person:${personId}`) &&
          recordOf(item).changes.some((change) => subject === undefined || change.subject === subject),
      }),
  }),
  writes: () => ({}),
});

function recordOf(item: Item): AuditRecord {
  const { sk, by, at, correlationId, changes } = z.parse(auditItem, item);
  return {
    id: sk.slice(sk.indexOf("#") + 1),
    at,
    personId: by.slice("person:".length),
    correlationId,
    changes: changes.flatMap(changeOf),
  };
}

type Kept = z.output<typeof auditItem>["changes"][number];

/** A change as it may be told: of things that have a name, and their named fields. */
function changeOf({ pk, sk, does, title, fields, was, removed }: Kept): AuditChange[] {
  const [prefix = "", id = ""] = namedBy(pk, sk).split("#");
  const subject = subjects[prefix];
  if (subject === undefined) return [];
  const told = auditFields[subject].filter((name) => name in fields || name in was || removed.includes(name));
  // What became of a payout is told by the payout.
  if (subject === "balance" && "payoutId" in fields) return [];
  // Such as that a refund was asked for, which what became of it tells.
  if (subject === "order" && told.length === 0) return [];
  return [{ subject, id, does, title, fields: told.map((name) => ({ name, before: was[name], after: fields[name] })) }];
}
