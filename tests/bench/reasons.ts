/**
 * Why a budget is above its limit: `decided` where docs/decisions.md has it, `open` where nobody has decided that it
 * should be, and it waits to be brought down.
 */
export interface Reason {
  standing: "decided" | "open";
  why: string;
}

const decided = (why: string): Reason => ({ standing: "decided", why });
const open = (why: string): Reason => ({ standing: "open", why });

export const reasons = {
  strongSession: decided("the session is read strongly consistent, so that a sign-out holds at once"),
  sessionFirst: decided("nothing is changed before the session is known to go on"),
  strongReads: open(
    "links and products are read strongly consistent by every function, also where a page only shows them",
  ),
  strongLink: open("the products are read strongly consistent, and so is the session"),
  sessionAndDays: open("half a unit for the days, a second query, and half for a strongly consistent session"),
  names: decided("the names of those on the list are a second round trip: members of the sorted set can't carry them"),
  noteSession: decided("the order is stored before Stripe hears of it, and its session noted afterwards"),
  sixWrites: decided("the sixth write is the shop's day: the owner sees today's sales as they happen"),
  bigOrder: open("12 for six items, 6 for their indexes, and 4 because a paid order of two lines is over 1 KB"),
  newsRead: open("order and ambassador are read first: what travels on the bus has neither names nor addresses"),
  days: open("the days are a second query, beside the first: the page draws them too"),
  sessionInTable: open("the session is in the table, and this signed-in function reads nothing else there"),
} as const satisfies Record<string, Reason>;
