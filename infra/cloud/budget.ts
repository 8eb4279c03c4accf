import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import type { Construct } from "constructs";
import type { Settings } from "./settings.ts";

/**
 * Has AWS write to the owner before the account costs more than a month should: once most of it is spent, and as soon
 * as the month is forecast to exceed it. Of the whole account: a budget by tag sees nothing until somebody switches
 * the tag on in Billing, and then it would be silent when it is needed.
 */
export function limitCosts(scope: Construct, { stage, shop, monthlyBudgetUsd }: Settings): void {
  const subscribers = [{ subscriptionType: "EMAIL", address: shop.OWNER_EMAIL }];
  const notify = (notificationType: "ACTUAL" | "FORECASTED", threshold: number) => ({
    notification: { notificationType, comparisonOperator: "GREATER_THAN", threshold, thresholdType: "PERCENTAGE" },
    subscribers,
  });
  new CfnBudget(scope, "Budget", {
    budget: {
      budgetName: `herald-${stage}`,
      budgetType: "COST",
      timeUnit: "MONTHLY",
      budgetLimit: { amount: monthlyBudgetUsd, unit: "USD" },
    },
    notificationsWithSubscribers: [notify("ACTUAL", 80), notify("FORECASTED", 100)],
  });
}
