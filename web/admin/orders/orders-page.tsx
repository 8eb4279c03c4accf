import { Empty } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { OrdersList } from "./orders-list.tsx";

/** All orders. */
export function OrdersPage() {
  return (
    <Page title="Orders">
      <OrdersList
        empty={
          <Empty title="Nothing sold yet">
            An order stands here as soon as a buyer has placed it through an ambassador’s link.
          </Empty>
        }
      />
    </Page>
  );
}
