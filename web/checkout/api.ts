import { queryOptions } from "@tanstack/react-query";
import type * as checkout from "../../shared/contract/checkout.ts";
import type * as clicks from "../../shared/contract/clicks.ts";
import { type AnswerOf, endpoint } from "../client/endpoint.ts";
import { problemOf } from "../client/problem.ts";

const openLink = endpoint<typeof checkout.openLink>("GET /api/checkout/links/{code}");
const readOrder = endpoint<typeof checkout.readCheckoutOrder>("GET /api/checkout/orders/{orderId}");
const tellView = endpoint<typeof clicks.noteView>("POST /api/links/{code}/views");
export const placeOrder = endpoint<typeof checkout.createSession>("POST /api/checkout/orders");

export type SharedLink = AnswerOf<typeof checkout.openLink>;
export type Product = SharedLink["products"][number];
export type Order = AnswerOf<typeof checkout.readCheckoutOrder>;

export const linkQuery = (code: string) =>
  queryOptions({
    queryKey: ["link", code],
    queryFn: ({ signal }) => openLink({ code }, signal),
    // A price that changes while the buyer types is told when the order is placed.
    staleTime: Number.POSITIVE_INFINITY,
    retryOnMount: false,
  });

/** Tells that the page is seen, and from which site. Nobody waits for it, and where it fails nothing is amiss. */
export const noteView = (code: string) => tellView({ code, host: document.referrer.split("/")[2] }).catch(() => {});

/** How often an unpaid order is asked for, in milliseconds: soon at first, then less and less. */
const pollMs = (asked: number) => Math.min(500 + asked * 250, 5_000);

const slowPollMs = 15_000;

/** The order, asked for again until Stripe's word on its payment has come, whatever else fails meanwhile. */
export const orderQuery = (orderId: string, session: string) =>
  queryOptions({
    queryKey: ["order", orderId],
    queryFn: ({ signal }) => readOrder({ orderId, session }, signal),
    retry: false,
    refetchInterval: ({ state }) => {
      if (problemOf(state.error).isUnknown || (state.data && state.data.status !== "PENDING")) return false;
      // A bank debit takes days: looked at now and then, for who keeps the page open.
      if (state.data?.payment === "processing") return slowPollMs;
      return pollMs(state.dataUpdateCount + state.errorUpdateCount);
    },
  });
