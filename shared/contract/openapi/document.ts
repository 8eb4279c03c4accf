import { functions } from "../../topology.ts";
import { type FunctionSpec, routesOf } from "../../topology-spec.ts";
import type { Route } from "../route.ts";
import { type RouteName, routeGroups } from "../routes.ts";
import type { Json } from "./json.ts";
import { operation } from "./operation.ts";
import { problemSchemas } from "./problems.ts";

/** The OpenAPI 3.1 document of the whole interface, made from the schemas that the functions run on. */
export function openApiDocument(shop: { appUrl: string; version: string }) {
  const paths: Record<string, Json> = {};
  for (const [tag, routes] of Object.entries<readonly Route<RouteName>[]>(routeGroups)) {
    for (const route of routes) {
      const spec: FunctionSpec = functions[route.name];
      for (const line of routesOf(spec)) {
        const [method = "", path = ""] = line.split(" ");
        paths[path] = { ...paths[path], [method.toLowerCase()]: operation(route, tag, method, spec) };
      }
    }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Herald API",
      version: shop.version,
      description,
      contact: { url: shop.appUrl },
      license: { name: "MIT", url: "https://opensource.org/license/mit" },
    },
    servers: [{ url: shop.appUrl, description: "This shop." }],
    tags: tags.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    paths,
    components: {
      schemas: problemSchemas,
      securitySchemes: {
        admin: session("admin", "The session of a signed-in owner."),
        ambassador: session("ambassador", "The session of a signed-in ambassador."),
      },
    },
  };
}

const description =
  "Money is integer minor units (`…Minor`) beside a `currency` (ISO 4217, lower case). Times are ISO-8601 UTC. " +
  "Lists take `limit` and `cursor` and answer `items` and, where there is more, `nextCursor`. Errors are " +
  "RFC 9457 `application/problem+json`; unknown fields are refused. Text is trimmed; its length counts before that.\n\n" +
  "To try what needs a sign-in, run `POST /api/{scope}/login` on this page first: its answer sets a cookie, and what you try from then on is done in your name, for real. " +
  "`npm run client` makes a typed client for TypeScript from this document.";

const tagDescriptions: Record<keyof typeof routeGroups, string> = {
  Checkout: "What a buyer does, who has no account: open a link, order, pay; and Stripe's news of it.",
  Accounts: "Signing up and in, one's own profile and password, for owners and ambassadors.",
  Ambassador: "What a signed-in ambassador does: pick products, share links, see what they earn.",
  Admin: "What a signed-in owner does: products, orders, refunds, ambassadors, figures.",
  Team: "Who looks after the shop, and what each may do; inviting somebody, and taking somebody off the team.",
  System: "Whether the API is up, and what it can do.",
};
const tags = Object.entries(tagDescriptions).map(([name, says]) => ({ name, description: says }));

const session = (scope: string, says: string) => ({
  type: "apiKey",
  in: "cookie",
  name: `__Host-herald-${scope}`,
  description: says,
});
