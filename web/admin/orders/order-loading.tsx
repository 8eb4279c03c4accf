import { SimpleGrid, Skeleton, Stack } from "@mantine/core";
import { Page } from "../../parts/page.tsx";
import { BackLink } from "../back-link.tsx";
import "./order.css";
import { words } from "./words.ts";

/** Stands where an order will. */
export function OrderLoading({ list }: { list: string }) {
  return (
    <>
      <BackLink href={list}>{words.allOrders()}</BackLink>
      <Page title={words.order()} lead={<Skeleton component="span" display="block" height={20} width={220} my={2} />}>
        <SimpleGrid cols={{ base: 1, md: 2 }} className="order-columns" role="status" aria-label={words.loading()}>
          <Stack gap="md">
            <Skeleton height={300} />
            <Skeleton height={200} />
          </Stack>
          <Stack gap="md">
            <Skeleton height={180} />
            <Skeleton height={160} />
          </Stack>
        </SimpleGrid>
      </Page>
    </>
  );
}
