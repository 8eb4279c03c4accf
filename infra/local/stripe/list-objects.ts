import type { Params } from "./params.ts";
import { missing, wrongParam } from "./stripe-error.ts";

interface Listed {
  id: string;
  object: string;
  created?: number;
}

/** Stripe's list over rows given oldest first: newest first, `limit`, both cursors, `created`. Ends reading `params`. */
export function listObjects<Row extends Listed>(oldestFirst: Row[], params: Params, url: string) {
  const limit = params.integer("limit", 1) ?? 10;
  if (limit > 100) {
    throw wrongParam("limit", "parameter_invalid_integer", "This value must be less than or equal to 100.");
  }
  const [after, before] = [params.text("starting_after"), params.text("ending_before")];
  const inTime = createdFilter(params);
  params.finish();
  if (after !== undefined && before !== undefined) {
    throw wrongParam("ending_before", undefined, "Only one of starting_after and ending_before can be given.");
  }
  const rows = oldestFirst.filter(inTime).reverse();
  const place = (id: string, param: string) => {
    const found = rows.findIndex((row) => row.id === id);
    if (found === -1) throw missing("object", id, param, 400);
    return found;
  };
  if (before !== undefined) {
    const end = place(before, "ending_before");
    const start = Math.max(0, end - limit);
    return { object: "list", data: rows.slice(start, end), has_more: start > 0, url };
  }
  const start = after === undefined ? 0 : place(after, "starting_after") + 1;
  return { object: "list", data: rows.slice(start, start + limit), has_more: rows.length > start + limit, url };
}

function createdFilter(params: Params): (row: Listed) => boolean {
  const range = params.has("created") === "hash" ? params.hash("created") : undefined;
  if (!range) {
    const exact = params.integer("created", 0);
    return (row) => exact === undefined || row.created === exact;
  }
  const [gt, gte, lt, lte] = [
    range.integer("gt", 0),
    range.integer("gte", 0),
    range.integer("lt", 0),
    range.integer("lte", 0),
  ];
  return ({ created = 0 }) =>
    (gt === undefined || created > gt) &&
    (gte === undefined || created >= gte) &&
    (lt === undefined || created < lt) &&
    (lte === undefined || created <= lte);
}
