import { Button, Group, Skeleton, Text } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useSearchParams } from "wouter";
import { apart } from "../../../../shared/domain/basket.ts";
import { orderName } from "../../../../shared/domain/order-number.ts";
import { Empty, LoadFailed } from "../../../parts/notices.tsx";
import { Page } from "../../../parts/page.tsx";
import { When } from "../../../parts/when.tsx";
import { shop } from "../../../shop/shop.ts";
import { type Order, readOrder } from "../../api.ts";
import { BackLink } from "../../back-link.tsx";
import { countryName } from "../country-name.ts";
import "./packing-slips.css";
import { words } from "./words.ts";

/** What goes into parcels, each on a sheet of its own: what is in it and whom it is for, and no price. */
export function PackingSlipsPage() {
  const [params] = useSearchParams();
  const ids = [...new Set(params.getAll("order"))];
  const read = useQueries({
    queries: ids.map((orderId) => ({
      queryKey: ["order", orderId],
      queryFn: ({ signal }: { signal: AbortSignal }) => readOrder({ orderId }, signal),
    })),
  });
  const orders = read.flatMap(({ data }) => data ?? []);
  const failed = read.find(({ error }) => error);
  const isThere = ids.length > 0 && orders.length === ids.length;
  return (
    <>
      <BackLink href="/orders">{words.allOrders()}</BackLink>
      <Page
        title={ids.length === 0 ? words.packingSlips() : words.slipsOf({ count: ids.length })}
        actions={isThere && <Button onClick={() => window.print()}>{words.print()}</Button>}
      >
        {ids.length === 0 && <Empty title={words.noneChosen()}>{words.chooseSome()}</Empty>}
        {failed && <LoadFailed error={failed.error} retry={() => void failed.refetch()} />}
        {!failed && !isThere && ids.length > 0 && <Skeleton height={320} />}
        {orders.map((order) => (
          <PackingSlip key={order.id} order={order} />
        ))}
      </Page>
    </>
  );
}

function PackingSlip({ order }: { order: Order }) {
  const { buyer, lines, createdAt } = order;
  const place = [buyer.zip, buyer.city].filter(Boolean).join(" ");
  return (
    <section className="packing-slip" aria-label={words.slipFor({ order: orderName(order) })}>
      <Group justify="space-between" align="start">
        <div>
          <Text fw={650} size="xl">
            {shop.name}
          </Text>
          <Text>{words.slipFor({ order: orderName(order) })}</Text>
          <Text c="dimmed" size="sm">
            {words.orderedOn()} <When at={createdAt} />
          </Text>
        </div>
        <address>
          <Text c="dimmed" size="sm">
            {words.deliverTo()}
          </Text>
          <Text fw={600}>
            {buyer.firstName} {buyer.lastName}
          </Text>
          {[buyer.address, place, countryName(buyer.country)].filter(Boolean).map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </address>
      </Group>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.quantity()}</th>
            <th scope="col">{words.item()}</th>
          </tr>
        </thead>
        <tbody>
          {apart(lines).goods.map((line) => (
            <tr key={line.productId}>
              <td>{line.quantity}</td>
              <td>{line.title}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shop.contactEmail && (
        <Text size="sm" c="dimmed">
          {words.questions({ email: shop.contactEmail })}
        </Text>
      )}
    </section>
  );
}
