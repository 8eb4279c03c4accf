import "./styles.ts";
import { lazy } from "react";
import { createAreaClient } from "../client/area-client.ts";
import { sessionQuery } from "../client/session.ts";
import { showArea } from "../parts/area.tsx";
import { Optional } from "../parts/optional.tsx";
import { Ambassador } from "./ambassador.tsx";
import { choiceOf, productsQuery } from "./product-choice.ts";

/** Where short messages show. The first one comes long after the first page, and what shows it must not hold that up. */
const Toasts = lazy(async () => {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return { default: (await import("../parts/toasts.tsx")).Toasts };
});

const client = createAreaClient("ambassador");

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
    <Optional>
      <Toasts />
    </Optional>
    <Ambassador />
  </>,
  client,
  first,
);
