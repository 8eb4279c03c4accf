import { Loader, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useSearchParams } from "wouter";
import { problemOf } from "../client/problem.ts";
import { Empty } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { orderQuery } from "./api.ts";
import { forgetBasket } from "./basket.ts";
import { PaidOrder } from "./paid-order.tsx";
import { words } from "./paid-order-words.ts";

/** When to say that it takes longer than it should. */
const patienceMs = 20_000;

/** Where Stripe sends a buyer who has paid: waits for Stripe's word to reach the shop, then shows the order. */
export function SuccessPage({ code }: { code: string }) {
  const [params] = useSearchParams();
  const query = orderQuery(params.get("order") ?? "", params.get("session") ?? "");
  const order = useQuery(query);
  const status = order.data?.status;
  const isUnderWay = order.data?.payment === "processing";
  useEffect(() => {
    if (isUnderWay || (status && status !== "PENDING" && status !== "EXPIRED")) forgetBasket(code);
  }, [code, status, isUnderWay]);

  if (order.data && (status !== "PENDING" || isUnderWay)) return <PaidOrder order={order.data} code={code} />;
  return problemOf(order.error).isUnknown ? <UnknownOrder /> : <Waiting />;
}

/** Says nothing of money: whether it was paid can't be told without the whole address. */
function UnknownOrder() {
  return (
    <Page title={words.orderNotShown()}>
      <Empty title={words.partOfAddressLost()}>{words.receiptTells()}</Empty>
    </Page>
  );
}

function Waiting() {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Page title={words.oneMoment()}>
      <Stack align="center" py="xl" gap="md" role="status">
        <Loader />
        <Text ta="center" maw={420}>
          {long ? words.takesLonger() : words.waitingForStripe()}
        </Text>
      </Stack>
    </Page>
  );
}
