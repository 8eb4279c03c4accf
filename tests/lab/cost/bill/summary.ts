import { hoursInMonth, shop } from "./assumptions.ts";
import type { Bill, Bills } from "./bill.ts";
import type { Operations } from "./count.ts";
import { labels } from "./labels.ts";
import { payoutsCounted } from "./payout-run.ts";
import { priceOf, redis, stripe } from "./prices.ts";
import { amount, rate, table, usd } from "./table.ts";
import { pollsOf, type Standing } from "./template.ts";

/** What Herald costs, in words and tables: idle, and for 1,000 orders. */
export function summaryOf(operations: Operations, standing: Standing, bills: Bills): string {
  const perPayout = (what: "reads" | "writes" | "messages") => (operations.run[what] ?? 0) / payoutsCounted;
  return [
    "### An idle month",
    `Nobody comes; ${shop.ambassadors} ambassadors have sold something before.`,
    tableOf(bills.idle, "A month"),
    "No custom metric is sent in such a month, so none is billed. Budgets cost nothing " +
      `(${standing.budgets} of the two that an account has free), nor do the alarms' e-mails (1,000 a month are free).`,
    pollingOf(standing),
    "### 1,000 orders",
    "What the first thousand paid orders of a month add to it, with all that belongs to them (see the assumptions).",
    tableOf(bills.thousand, "1,000 orders"),
    `The next thousand of the same month: ${usd(bills.nextThousand.usd, 2)}, or ${usd(bills.nextThousand.usdBeyondFree, 2)} ` +
      "beyond the free tiers. They find the month's custom metrics paid.",
    "### A payout run of 1,000",
    `What paying a thousand ambassadors adds to a month with 1,000 orders, from the look at whom a run would pay to the e-mails that it arrived: ${amount(1_000 / payoutsCounted)} times what ` +
      `a run of ${payoutsCounted} was counted to take, which is more than one run of all does. Its files are stored nowhere: they are made of the payouts each time.`,
    tableOf(bills.run, "1,000 payouts"),
    `Each is ${amount(perPayout("reads"))} read and ${amount(perPayout("writes"))} write request units, ${amount(perPayout("messages"))} messages and an e-mail.`,
    "### Lambda's time",
    "No emulator can tell it, so it is modelled. Even tenfold it changes little:",
    timesOf(bills),
    "### Not included",
    notIncluded(operations, bills),
  ].join("\n\n");
}

function tableOf({ lines, ...total }: Bill, what: string): string {
  const rows = lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ name, quantity, usd: all, usdBeyondFree }) => {
      const { what: label, how } = labels[name];
      return [label, how, amount(quantity), rate(priceOf(name)), usd(all), usd(usdBeyondFree)];
    });
  const sums = [`**${what}**`, "", "", "", `**${usd(total.usd, 2)}**`, `**${usd(total.usdBeyondFree, 2)}**`];
  return table(["What", "Known by", "Quantity", "Price", "Sum", "Beyond the free tier"], [...rows, sums], 2);
}

function pollingOf({ queues, pollsInMonth }: Standing): string {
  const { usd: price, per } = priceOf("queueRequest");
  const least = queues * pollsOf(false);
  return (
    `Lambda polls ${queues} queues also when they are empty: ${amount(pollsInMonth)} requests a month. Without a maximum ` +
    `concurrency it can go down to ${amount(least)}, which saves ${usd(((pollsInMonth - least) * price) / per, 2)}.`
  );
}

function timesOf({ idle, thousand, slow }: Bills): string {
  const row = (what: string, usual: Bill, tenfold: Bill) => [
    what,
    ...[usual.usd, tenfold.usd, usual.usdBeyondFree, tenfold.usdBeyondFree].map((sum) => usd(sum, 2)),
  ];
  return table(
    ["", "Sum", "Tenfold", "Beyond the free tier", "Tenfold"],
    [row("An idle month", idle, slow.idle), row("1,000 orders", thousand, slow.thousand)],
  );
}

function notIncluded({ ticks }: Operations, { redisCommands }: Bills): string {
  const { idle, thousand } = redisCommands;
  const hourly = ticks.busy.hour.redisCommands ?? 0;
  const others = thousand + idle - hourly * hoursInMonth;
  const most = Math.floor((redis.free - others) / ((hourly / shop.ambassadors) * hoursInMonth));
  return [
    `- Stripe's fee, ${(stripe.share * 100).toFixed(1)} % + $${stripe.usd.toFixed(2)} a payment: ${usd(1_000 * stripe.usd, 2)} and the share for 1,000 orders, far more than all else.`,
    `- Upstash: ${amount(idle)} Redis commands in an idle month, ${amount(thousand)} more with 1,000 orders. ${amount(redis.free)} a month are free, then ${rate(redis)}. The leaderboard is written again every hour, so the free plan ends at about ${most} ambassadors who sell every month.`,
    "- A domain and its DNS zone. CloudFront's own address and its certificates are free; so is leaving SES's sandbox.",
    "- Data from functions to Stripe and Upstash, of which AWS gives 100 GB a month free, and what browsers send to CloudFront's origin.",
    "- EventBridge's archive, the pages' storage in S3, and deployments: less than a cent a month.",
    "- SES's reputation metrics, if CloudWatch bills them, and its metrics of bounces and complaints in months that have some.",
    "- Looking: Logs Insights, CloudWatch's API, `npm run logs`. Attacks and retries. Taxes.",
    "- What is free for a new account's first months: AWS gives credits then.",
  ].join("\n");
}
