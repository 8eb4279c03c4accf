import "./styles.ts";
import { lazy, Suspense } from "react";
import { createQueryClient } from "../client/query-client.ts";
import { sessionQuery } from "../client/session.ts";
import { showArea } from "../parts/area.tsx";
import { Ambassador } from "./ambassador.tsx";
import { choiceOf, productsQuery } from "./product-choice.ts";

/** Where short messages show. The first one comes long after the first page, and what shows it must not hold that up. */
const Toasts = lazy(async () => {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return { default: (await import("../parts/toasts.tsx")).Toasts };
});

const client = createQueryClient((queries) => queries.setQueryData(sessionQuery("ambassador").queryKey, null));

// The first page's products are asked for along with the session, not after it.
const first =
  location.pathname === "/products"
    ? [
        client.prefetchQuery(sessionQuery("ambassador")),
        client.prefetchInfiniteQuery(productsQuery(choiceOf(new URLSearchParams(location.search)))),
      ]
    : [];

void showArea(
  <>
    <Suspense fallback={null}>
      <Toasts />
    </Suspense>
    <Ambassador />
  </>,
  client,
  first,
);
