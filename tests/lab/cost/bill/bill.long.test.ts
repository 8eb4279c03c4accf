import { beforeAll, describe, expect, test } from "@jest/globals";
import { shards } from "../../../../shared/data/keys.ts";
import { stackOf } from "../../../stacks/stacks.ts";
import { type Bills, billsOf } from "./bill.ts";
import { countOperations, type Operations } from "./count.ts";
import { detailsOf } from "./details.ts";
import { readPage, withTables } from "./page.ts";
import { payoutsCounted } from "./payout-run.ts";
import { summaryOf } from "./summary.ts";
import { readStanding, type Standing } from "./template.ts";

let standing: Standing;
let operations: Operations;
let bills: Bills;

beforeAll(async () => {
  standing = readStanding(stackOf("prod"));
  operations = await countOperations();
  bills = billsOf(operations, standing);
});

describe("docs/costs.md", () => {
  test("says what is counted now; `npm run costs -- --write` writes it", () => {
    const tables = `${summaryOf(operations, standing, bills)}\n\n${detailsOf(operations)}`;
    expect(readPage()).toBe(withTables(readPage(), tables));
  });
});

describe("what is counted", () => {
  test("of a sale is what architecture.md tells: one event, four messages, three e-mails, a run of each step", () => {
    expect(operations.acts["pay for an order"]).toMatchObject({
      events: 1,
      messages: 4,
      emails: 3,
      "runs of checkout/create-session": 1,
      "runs of payments/receive-stripe-event": 1,
      "runs of orders/complete": 1,
      "runs of orders/make-findable": 1,
      "runs of emails/send": 1,
      "runs of rankings/update": 1,
    });
  });

  test("of a refund is its message, and the two of its event", () => {
    expect(operations.acts["give money back"]).toMatchObject({
      events: 1,
      messages: 3,
      "runs of orders/record-refund": 1,
    });
  });

  test("of a payout run is a part that pays, and an e-mail to each whom it pays", () => {
    expect(operations.run).toMatchObject({
      emails: payoutsCounted,
      "runs of payouts/start-run": 1,
      "runs of payouts/take-files": 1,
      "runs of payouts/confirm": 1,
    });
  });

  test("of nothing to settle is a query of each shard", () => {
    expect(operations.ticks.settling).toMatchObject({ reads: shards / 2, writes: 0, "runs of checkout/expire": 1 });
  });

  test("of the template are things that are there", () => {
    for (const count of Object.values(standing)) expect(count).not.toBe(0);
    expect(standing.dashboardMetrics).toBeLessThanOrEqual(50);
    expect(Object.keys(standing.runsInMonth)).toHaveLength(8);
  });
});

describe("a bill", () => {
  test("changes by less than a seventh where every run lasts ten times as long", () => {
    expect(bills.slow.idle.usd).toBeLessThan((8 / 7) * bills.idle.usd);
    expect(bills.slow.thousand.usd).toBeLessThan((8 / 7) * bills.thousand.usd);
  });

  test("of the next thousand orders is not that of the month's metrics again", () => {
    expect(bills.nextThousand.usd).toBeLessThan(bills.thousand.usd);
  });
});
