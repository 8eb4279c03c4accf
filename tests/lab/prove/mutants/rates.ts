import type { Mutant } from "./mutant.ts";

const ahead = "announce rates, withdraw them, announce others, and sell before and after";
const near = "change the rules between two orders and their payments";

/** What sales earn, broken. */
export const rateMutants: readonly Mutant[] = [
  {
    name: "an order is placed as if there were no rules",
    near,
    kind: "stale read",
    file: "functions/checkout/create-session.ts",
    find: "    deps.rates.get(),",
    replace: "    Promise.resolve({ version: 0, rules: [], excluded: [], caps: {} } as Rates),",
  },
  {
    name: "a product that is excluded earns all the same",
    near,
    kind: "missing check",
    file: "shared/domain/rates.ts",
    find: "if (rates.excluded.includes(productId))",
    replace: "if (rates.excluded.includes(sale.code))",
  },
  {
    name: "a product's cap is passed over",
    near,
    kind: "missing check",
    file: "functions/checkout/create-session.ts",
    find: "decideOn, caps: rates.caps,",
    replace: "decideOn,",
  },
  {
    name: "a cap is of the line, not a piece",
    near,
    kind: "wrong quantity",
    file: "shared/domain/rates.ts",
    find: "capMinor * quantity",
    replace: "capMinor",
  },
  {
    name: "a rule of some days waits behind the one that always holds",
    near,
    kind: "wrong order",
    file: "shared/domain/rates.ts",
    find: "Number(isDated(b)) - Number(isDated(a))",
    replace: "Number(isDated(a)) - Number(isDated(b))",
  },
  {
    name: "what a line earns that is no plain rate is not kept with the order",
    near,
    kind: "lost field",
    file: "shared/data/orders.ts",
    find: "      earns: z.optional(fractionItem),\n",
    replace: "",
  },
  {
    name: "what was announced holds at once",
    near: ahead,
    kind: "missing check",
    file: "shared/domain/rates.ts",
    find: "at < next.holdsFrom",
    replace: "at < next.firstDay.slice(0, 4)",
  },
  {
    name: "what was announced never holds",
    near: ahead,
    kind: "stale read",
    file: "functions/checkout/create-session.ts",
    find: "const rates = ratesAt(kept, now.toISOString());",
    replace: 'const rates = ratesAt(kept, "");',
  },
  {
    name: "those who were told of rates are not told that they were withdrawn",
    near: ahead,
    kind: "lost message",
    file: "shared/policies/outbox.ts",
    find: "const told = withdraws ?? (firstDay ? version : undefined);",
    replace: "const told = firstDay ? version : undefined;",
  },
  {
    name: "withdrawn rates stay announced",
    near: ahead,
    kind: "lost field",
    file: "shared/data/announced-rates.ts",
    find: "const after = { ...held, changes };",
    replace: "const after = { ...held, changes, next };",
  },
  {
    name: "rules are put over what nobody looked at",
    near: "two owners change the rules at once",
    kind: "dropped condition",
    file: "shared/data/rates.ts",
    find: "condition: item ? equal({ version: item.version, changes: item.changes }) : absent,",
    replace: "",
  },
];
