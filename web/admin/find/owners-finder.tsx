import { useQuery } from "@tanstack/react-query";
import CornerDownRight from "~icons/lucide/corner-down-right";
import Package from "~icons/lucide/package";
import ReceiptText from "~icons/lucide/receipt-text";
import UserRound from "~icons/lucide/user-round";
import { formatMoney } from "../../../shared/domain/currency.ts";
import * as words from "../../../shared/words/en/find.ts";
import { Finder } from "../../parts/find/finder.tsx";
import { isMeant, useTyped } from "../../parts/find/use-typed.ts";
import { listAmbassadors, listOrders, listProducts } from "../api.ts";
import { words as menu } from "../words.ts";

/** Of each kind so many are shown: who looks for more has a list for it. */
const limit = "5";

/** Finds pages, orders, ambassadors and products: three requests side by side, once what is typed rests. */
export function OwnersFinder({
  pages,
  close,
}: {
  pages: readonly { href: string; label: string }[];
  close: () => void;
}) {
  const { typed, type, search, isTyping } = useTyped();
  const found = useQuery({
    queryKey: ["find", search],
    queryFn: ({ signal }) => findAll(search ?? "", signal),
    enabled: search !== undefined,
    placeholderData: (before) => (search === undefined ? undefined : before),
  });
  const { orders = [], ambassadors = [], products = [] } = found.data ?? {};
  return (
    <Finder
      hint={words.what()}
      typed={typed}
      type={type}
      isSearching={found.isFetching || (isTyping && typed !== "")}
      close={close}
      groups={[
        {
          title: words.pages(),
          icon: <CornerDownRight size={18} />,
          items: pages.filter(({ label }) => isMeant(label, typed)),
        },
        { title: menu.orders(), icon: <ReceiptText size={18} />, items: orders },
        { title: menu.ambassadors(), icon: <UserRound size={18} />, items: ambassadors },
        { title: menu.products(), icon: <Package size={18} />, items: products },
      ]}
    />
  );
}

async function findAll(search: string, signal: AbortSignal) {
  const asked = { search, limit };
  const [orders, ambassadors, products] = await Promise.all([
    listOrders(asked, signal),
    listAmbassadors(asked, signal),
    listProducts(asked, signal),
  ]);
  return {
    orders: orders.items.map(({ id, buyer, totalMinor, currency }) => ({
      href: `/orders/${id}`,
      label: `${buyer.firstName} ${buyer.lastName}`,
      detail: formatMoney(totalMinor, currency),
    })),
    ambassadors: ambassadors.items.map(({ id, firstName, lastName, email }) => ({
      href: `/ambassadors/${id}`,
      label: `${firstName} ${lastName}`.trim(),
      detail: email,
    })),
    products: products.items.map(({ id, title, priceMinor, currency }) => ({
      href: `/products/${id}`,
      label: title,
      detail: formatMoney(priceMinor, currency),
    })),
  };
}
