/** The owner hears of what matters: every alarm is there, watches what it says, and leads to a page of the runbook. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { metrics } from "../../shared/topology.ts";
import { stackOf } from "../../tests/stacks/stacks.ts";
import { watched } from "../../tests/stacks/watched.ts";
import { readStage } from "./stage-file.ts";

const stack = stackOf("test");
const alarms = stack.all("AWS::CloudWatch::Alarm");
const [budget] = Object.values(stack.all("AWS::Budgets::Budget"));
const owner = readStage("dev").shop.OWNER_EMAIL;

describe("alarms", () => {
  test("are those that are listed here, and one for each queue of dead letters", () => {
    const others = Object.keys(alarms).filter((name) => !name.endsWith("-dead-letters"));
    expect(others.sort()).toEqual(Object.keys(watched).sort());
  });

  test.each(Object.entries(watched))("%s watches what it says, and the owner hears of it", (name, expected) => {
    expect(alarms[name]).toMatchObject({ ...expected, AlarmActions: ["Topic"] });
  });

  test.each(Object.keys(watched))("%s says where to read on", (name) => {
    expect(alarms[name]?.AlarmDescription).toContain(`docs/runbook.md#${name}`);
  });

  test("the runbook has a part for each of them, and for dead letters", () => {
    const runbook = new URL("../../docs/runbook.md", import.meta.url);
    const text = existsSync(runbook) ? readFileSync(runbook, "utf8") : "";
    const parts = [...text.matchAll(/^#{2,3} ([\w-]+)$/gm)].map(([, part]) => part);
    expect(parts).toEqual(expect.arrayContaining([...Object.keys(watched), "dead-letters"]));
  });
});

test("the owner is told before the month's budget is spent, and when it is forecast to be", () => {
  const notified = (type: string, threshold: number) => ({
    Notification: {
      NotificationType: type,
      ComparisonOperator: "GREATER_THAN",
      Threshold: threshold,
      ThresholdType: "PERCENTAGE",
    },
    Subscribers: [{ SubscriptionType: "EMAIL", Address: owner }],
  });
  expect(budget).toEqual({
    Budget: {
      BudgetName: "herald-test",
      BudgetType: "COST",
      TimeUnit: "MONTHLY",
      BudgetLimit: { Amount: 25, Unit: "USD" },
    },
    NotificationsWithSubscribers: [notified("ACTUAL", 80), notified("FORECASTED", 100)],
  });
});

test("the dashboard shows every business metric", () => {
  const [dashboard] = Object.values(stack.all("AWS::CloudWatch::Dashboard"));
  for (const name of Object.keys(metrics)) expect(String(dashboard?.DashboardBody)).toContain(`"${name}"`);
});

test("mail is counted by SES, sent over TLS alone, and never again to who bounced or complained", () => {
  const [set] = Object.values(stack.all("AWS::SES::ConfigurationSet"));
  expect(set).toMatchObject({
    Name: "herald-test",
    DeliveryOptions: { TlsPolicy: "REQUIRE" },
    SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
  });
  const [destination] = Object.values(stack.all("AWS::SES::ConfigurationSetEventDestination"));
  expect(destination?.EventDestination).toMatchObject({
    Enabled: true,
    MatchingEventTypes: ["BOUNCE", "COMPLAINT", "REJECT"],
    CloudWatchDestination: { DimensionConfigurations: [{ DimensionName: "ses:configuration-set" }] },
  });
});

test("the bus keeps Herald's events for a month", () => {
  const [archive] = Object.values(stack.all("AWS::Events::Archive"));
  expect(archive).toMatchObject({ RetentionDays: 30, EventPattern: { source: ["herald"] }, SourceArn: "EventBus.Arn" });
});
