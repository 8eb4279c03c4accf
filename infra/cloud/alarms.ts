import { Stack } from "aws-cdk-lib";
import type { Alarm } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Effect, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { Settings } from "./settings.ts";

/** Where every alarm goes: by e-mail to the owner, who confirms the subscription once. */
export class Alarms extends Construct {
  readonly #topic: Topic;

  constructor(scope: Construct, { shop }: Settings) {
    super(scope, "Alarms");
    // Not encrypted with SNS's own key: its policy keeps CloudWatch out, and an alarm's text holds no data.
    this.#topic = new Topic(this, "Topic", { enforceSSL: true });
    this.#topic.addSubscription(new EmailSubscription(shop.OWNER_EMAIL));
    this.#topic.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.#topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
  }

  /** The owner hears of this alarm. */
  watch(alarm: Alarm): void {
    alarm.addAlarmAction(new SnsAction(this.#topic));
  }
}
