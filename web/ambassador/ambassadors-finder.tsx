import { useQuery } from "@tanstack/react-query";
import CornerDownRight from "~icons/lucide/corner-down-right";
import ShoppingBag from "~icons/lucide/shopping-bag";
import { formatMoney } from "../../shared/domain/currency.ts";
import * as words from "../../shared/words/en/find.ts";
import { Finder } from "../parts/find/finder.tsx";
import { isMeant, useTyped } from "../parts/find/use-typed.ts";
import { browseProducts } from "./api.ts";
import { words as menu } from "./area-words.ts";

/** Finds one's pages, and products to recommend. */
export function AmbassadorsFinder({
  pages,
  close,
}: {
  pages: readonly { href: string; label: string }[];
  close: () => void;
}) {
  const { typed, type, search, isTyping } = useTyped();
  const found = useQuery({
    queryKey: ["find", search],
    queryFn: ({ signal }) => browseProducts({ search: search ?? "", limit: "8" }, signal),
    enabled: search !== undefined,
    placeholderData: (before) => (search === undefined ? undefined : before),
  });
  const products = (found.data?.items ?? []).map(({ title, priceMinor, currency }) => ({
    href: `/products?${new URLSearchParams({ search: title })}`,
    label: title,
    detail: formatMoney(priceMinor, currency),
  }));
  return (
    <Finder
      hint={words.findAmbassador()}
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
        { title: menu.products(), icon: <ShoppingBag size={18} />, items: products },
      ]}
    />
  );
}
