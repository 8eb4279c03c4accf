import { infiniteQueryOptions } from "@tanstack/react-query";
import type * as storefronts from "../../shared/contract/storefronts.ts";
import { type AnswerOf, endpoint } from "../client/endpoint.ts";

const visitStorefront = endpoint<typeof storefronts.visitStorefront>("GET /api/checkout/storefronts/{slug}");

export type Pick = AnswerOf<typeof storefronts.visitStorefront>["items"][number];

export const storefrontQuery = (slug: string) =>
  infiniteQueryOptions({
    queryKey: ["storefront", slug],
    queryFn: ({ pageParam, signal }) => visitStorefront({ slug, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
    retryOnMount: false,
  });
