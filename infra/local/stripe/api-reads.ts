import { type Context, Hono } from "hono";
import type { ApiEnv } from "./api-env.ts";
import { expandObject, lineItems } from "./expand-object.ts";
import { expireWhenDue } from "./expire-session.ts";
import { listObjects } from "./list-objects.ts";
import { Params } from "./params.ts";
import { parseForm } from "./parse-form.ts";
import type { StandIn } from "./stand-in.ts";
import { missing, wrongParam } from "./stripe-error.ts";

interface Listed {
  id: string;
  object: string;
  created?: number;
}

/** A kind of object that can be read by id and listed. */
interface Kind {
  path: string;
  noun: string;
  param: string;
  all(): Listed[];
  get(id: string): object | undefined;
  /** Parameters that select by a field of the same name. */
  filters: string[];
}

/** Every GET of the API. */
export function listRoutes(standIn: StandIn): Hono<ApiEnv> {
  const { sessions, coupons, intents, charges, refunds, disputes, events } = standIn.store;
  const current = (id: string) => {
    const row = sessions.get(id);
    return row && expireWhenDue(row, standIn).session;
  };
  const kinds: Kind[] = [
    {
      path: "/v1/checkout/sessions",
      noun: "checkout.session",
      param: "session",
      all: () => sessions.all().map((row) => expireWhenDue(row, standIn).session),
      get: current,
      filters: ["payment_intent", "status"],
    },
    { path: "/v1/coupons", noun: "coupon", param: "coupon", ...coupons, filters: [] },
    { path: "/v1/payment_intents", noun: "payment_intent", param: "intent", ...intents, filters: [] },
    { path: "/v1/charges", noun: "charge", param: "id", ...charges, filters: ["payment_intent"] },
    { path: "/v1/refunds", noun: "refund", param: "id", ...refunds, filters: ["payment_intent", "charge"] },
    { path: "/v1/disputes", noun: "dispute", param: "id", ...disputes, filters: ["payment_intent", "charge"] },
    {
      path: "/v1/events",
      noun: "event",
      param: "id",
      all: () => events.all().map((row) => row.event),
      get: (id) => events.get(id)?.event,
      filters: ["type"],
    },
  ];
  const app = new Hono<ApiEnv>();
  for (const kind of kinds) {
    app.get(kind.path, (c) => {
      const params = query(c);
      const expand = params.texts("expand");
      const keep = selection(kind, params);
      const list = listObjects(kind.all().filter(keep), params, kind.path);
      return c.json(expandObject(list, expand, standIn));
    });
    app.get(`${kind.path}/:id`, (c) => {
      const params = query(c);
      const expand = params.texts("expand");
      params.finish();
      const id = c.req.param("id");
      const found = kind.get(id);
      if (!found) throw missing(kind.noun, id, kind.param);
      return c.json(expandObject(found, expand, standIn));
    });
  }
  app.get("/v1/checkout/sessions/:id/line_items", (c) => {
    const id = c.req.param("id");
    if (!current(id)) throw missing("checkout.session", id, "session");
    const { data, url } = lineItems(id, standIn);
    // Lines are listed in the order of the cart, unlike everything else.
    return c.json(listObjects(data.toReversed(), query(c), url));
  });
  return app;
}

function selection(kind: Kind, params: Params): (row: object) => boolean {
  const wanted = kind.filters.map((field): [string, string | undefined] => [field, params.text(field)]);
  const types = kind.noun === "event" ? params.texts("types") : [];
  if (types.length > 20) throw wrongParam("types", undefined, "At most 20 types can be asked for.");
  return (row) => {
    const fields = new Map<string, unknown>(Object.entries(row));
    const type = fields.get("type");
    if (types.length > 0 && !types.some((each) => each === type)) return false;
    return wanted.every(([field, value]) => value === undefined || fields.get(field) === value);
  };
}

function query(c: Context<ApiEnv>): Params {
  return new Params(parseForm(new URL(c.req.url).search.slice(1)));
}
