import { keysOf } from "../../../../infra/cloud/rows.ts";
import { functions } from "../../../../shared/topology.ts";
import * as assumed from "./assumptions.ts";
import type { Operations } from "./count.ts";
import { type Counts, runsOf } from "./counts.ts";
import { labels } from "./labels.ts";
import { type Price, prices } from "./prices.ts";
import { amount, rate, table } from "./table.ts";

/** What lies behind the sums: each act's operations, what is assumed, and where the prices are from. */
export function detailsOf(operations: Operations): string {
  return [
    "### What each act takes",
    "Counted once, on the laptop's cloud. Runs are as many as they can be: a batch for each record and each message.",
    actsTable(operations),
    "### Assumptions",
    assumptionsTable(),
    "### Prices",
    "us-east-1, US dollars. AWS's own pages are where to check; `read` leads to a text of that date which says the same. " +
      "Where there is none, the price is as it was known in that month.",
    pricesTable(),
  ].join("\n\n");
}

const totalRuns = (counts: Counts): number => keysOf(functions).reduce((sum, name) => sum + runsOf(counts, name), 0);

function actsTable({ acts, ticks }: Operations): string {
  const row = (what: string, often: string, counts: Counts) => {
    const { reads, writes, messages, events, emails, redisCommands, logBytes } = counts;
    const shown = [totalRuns(counts), reads, writes, messages, events, emails, redisCommands, logBytes];
    return [what, often, ...shown.map((count = 0) => (count === 0 ? "" : amount(count)))];
  };
  const often = assumed.perThousandOrders;
  return table(
    ["Act", "Per 1,000 orders", "Runs", "Reads", "Writes", "Messages", "Events", "E-mails", "Redis", "Log bytes"],
    [
      ...keysOf(often).map((act) => row(act, amount(often[act]), acts[act])),
      row("settle nothing", "every 5 minutes", ticks.settling),
      row("write the board of a quiet month", "hourly", ticks.idle.hour),
      row("write the board of a month with sales", "hourly", ticks.busy.hour),
      row("close a quiet day", "daily", ticks.idle.closing),
      row("close a day with sales", "daily", ticks.busy.closing),
      row("change the tokens' key", "every 30 days", ticks.rotating),
      row("look for payouts that are late", "every day", ticks.lookingForLate),
      row("write clicks that wait", "every 15 minutes", ticks.writingClicks),
      row("look for products that are gone", "hourly", ticks.lookingForGone),
      row("look whether digests are due", "hourly", ticks.lookingForWeek),
      row(`send ${assumed.shop.ambassadors + 1} digests`, "weekly", ticks.week),
    ],
  );
}

function assumptionsTable(): string {
  const { milliseconds: ms, coldShare, pollers, shop, views } = assumed;
  const fetched = Object.entries(views).map(([act, { documents, files, siteKilobytes }]) => {
    return [`Pages, to ${act}`, `documents: ${documents}, other files: ${files}, ${siteKilobytes} KB`];
  });
  const rows = [
    ["A month", `${assumed.hoursInMonth} hours`],
    ["The shop", `${shop.ambassadors} ambassadors who have sold something, ${shop.products} products`],
    ["An order", `${shop.productsInLink} products, one each`],
    ["A visit", "five minutes: sign-in, the pages, and what they ask for again every minute"],
    ...fetched,
    ["An answer of the API, with headers", `${assumed.apiKilobytes} KB`],
    ["A run, by HTTP", `${ms.http} ms; ${ms.password} ms where argon2id hashes, with 1,024 MB`],
    ["A run, else", `${ms.queue} ms a queue's, ${ms.stream} ms the stream's, ${ms.schedule} ms the clock's`],
    ["A cold start", `${ms.init} ms; ${coldShare.idle * 100} % of runs when idle, else ${coldShare.busy * 100} %`],
    ["Lambda's pollers", `${pollers.withMaximum} a queue, each asks every ${pollers.waitSeconds} s`],
    ["KMS", `one use every ${assumed.keyCachedMinutes} minutes for each role that touches the table`],
  ];
  return table(["What", "Taken to be"], rows, 2);
}

function pricesTable(): string {
  const rows = keysOf(prices).map((name) => {
    const { unit, free, page, asOf, read }: Price = prices[name];
    const from = [`[AWS](${page})`, ...(read ? [`[read](${read})`] : [])].join(", ");
    return [labels[name].what, unit, rate(prices[name]), free === undefined ? "" : amount(free), asOf, from];
  });
  return table(["What", "Unit", "Price", "Free every month", "As of", "From"], rows, 6);
}
