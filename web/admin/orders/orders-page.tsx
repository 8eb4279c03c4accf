import { Empty } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { OrdersList } from "./orders-list.tsx";
import { words } from "./words.ts";

/** All orders. */
export function OrdersPage() {
  return (
    <Page title={words.orders()}>
      <OrdersList empty={<Empty title={words.nothingSold()}>{words.ordersStandHere()}</Empty>} />
    </Page>
  );
}
