import * as z from "zod/mini";
import { mostOf, orderFoundBy } from "../domain/found-by.ts";
import { isPaid, type Order, type OrderStatus } from "../domain/order.ts";
import { beginningsOf, lookupOf } from "../domain/search.ts";
import { isShipmentDue } from "../domain/shipment-due.ts";
import { entity } from "./entity.ts";
import { filterOf, findingDeletes, findingPuts, findingsRules } from "./findings.ts";
import { indexKeys, keys, partitions, shardsOf } from "./keys.ts";
import { parseOrder } from "./orders.ts";
import { createdBetween, list, type Page, type PageRequest, search } from "./page.ts";
import type { Table } from "./table.ts";
import type { Item, Write } from "./write.ts";

export interface FoundOrders extends PageRequest {
  search?: string | undefined;
  ambassadorId?: string | undefined;
  status?: OrderStatus | undefined;
  /** Whether those alone are meant that wait to be shipped. */
  isDue: boolean;
  /** UTC days, both included. */
  from?: string | undefined;
  to?: string | undefined;
  sort: "newest" | "oldest";
}

/** An order that is not found as it should be, and how many findings it has. */
export interface Unfindable {
  order: Order;
  findings: number;
}

/** DynamoDB reads so many items at once. */
const ordersAtOnce = 100;

const finding = z.object({ id: z.string() });
/** The first of an order's findings says how they were made. */
const firstFinding = z.object({ id: z.string(), rule: z.int(), findings: z.int() });

/** How paid orders are found by their buyer, their id, and the ambassador who brought them. */
export const orderSearch = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** Two requests: what is found says only which order it is, so that nothing that becomes of an order has to be written there. */
    async find({
      search: words = "",
      ambassadorId,
      status,
      isDue,
      from,
      to,
      sort,
      ...page
    }: FoundOrders): Promise<Page<Order>> {
      const lookup = lookupOf(words);
      const beginning = lookup?.beginning ?? ambassadorId;
      const partition = beginning === undefined ? undefined : partitions.orderSearch(beginning);
      const filter = lookup && filterOf(lookup, ambassadorId === undefined ? {} : { ambassadorId });
      const between = createdBetween(from, to);
      const options = { ...page, index: "gsi1", between, descending: sort === "newest", parse: idOf } as const;
      const { items, ...rest } =
        partition !== undefined && filter
          ? await search(table, { ...options, partition, filter })
          : await list(table, {
              ...options,
              partitions: partition === undefined ? shardsOf(partitions.shipmentsDue) : [partition],
            });
      const found = await table.getMany(items.map(keys.order), { eventual: true });
      const byId = new Map(found.map(parseOrder).map((order) => [order.id, order]));
      const orders = items.flatMap((id) => byId.get(id) ?? []);
      const isMeant = (order: Order) =>
        (status === undefined || order.status === status) && (!isDue || isShipmentDue(order));
      return { ...rest, items: orders.filter(isMeant) };
    },
    /** Paid orders that can't be found as this Herald looks for them, so many at once. */
    async *unfindable(): AsyncGenerator<Unfindable[]> {
      for (const partition of shardsOf(partitions.orders)) {
        const where = { expression: "gsi1pk = :partition", values: { ":partition": partition } };
        let orders: Order[] = [];
        for await (const item of table.queryAll({ index: "gsi1", where })) {
          const order = parseOrder(item);
          if (isPaid(order)) orders.push(order);
          if (orders.length < ordersAtOnce) continue;
          yield unfindableOf(table, orders);
          orders = [];
        }
        if (orders.length > 0) yield unfindableOf(table, orders);
      }
    },
  }),
  writes: (table: Table) => ({
    /** Has an order found; again, it writes the same. @param before how many findings it has */
    async makeFindable(order: Order, before = 0): Promise<void> {
      const findings = findingsOf(order);
      await table.transact([...findings, ...findingDeletes(keyOf(order), findings.length, before)]);
    },
  }),
});

const idOf = (item: Item): string => z.parse(finding, item).id;

async function unfindableOf(table: Table, orders: readonly Order[]): Promise<Unfindable[]> {
  const items = await table.getMany(orders.map(({ id }) => keys.orderFinding(id, 0)));
  const known = new Map(items.map((item) => z.parse(firstFinding, item)).map((first) => [first.id, first]));
  return orders
    .filter(({ id }) => known.get(id)?.rule !== findingsRules.order)
    .map((order) => ({ order, findings: known.get(order.id)?.findings ?? 0 }));
}

const keyOf =
  ({ id }: Pick<Order, "id">) =>
  (number: number) =>
    keys.orderFinding(id, number);

/** What an order is found by: first its ambassador, then the beginnings of its words. Nothing of that changes while it is there. */
export function findingsOf(order: Order): Write[] {
  const { id, ambassadorId, createdAt } = order;
  const foundBy = orderFoundBy(order);
  const beginnings = [ambassadorId, ...beginningsOf(foundBy, mostOf.order)];
  const indexed = beginnings.map((beginning, number) => ({
    id,
    ambassadorId,
    ...indexKeys.foundByAge(partitions.orderSearch(beginning), { createdAt, id }),
    ...(number === 0 && { rule: findingsRules.order, findings: beginnings.length }),
  }));
  return findingPuts(keyOf(order), foundBy, indexed);
}
